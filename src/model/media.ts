/** Images, recordings and links of a milestone: their form in the model, and how they are read from untrusted input. */
import type {LocalizedText} from './localized-text.js';
import {
  readChoice,
  readLanguage,
  readName,
  readNumber,
  readObject,
  readString,
  readShortText,
  readUrl,
  refine,
} from './untrusted-input.js';

/** An image, a recording, or a page to embed. */
export interface Media {
  /** Absent where the address was blocked or missing: then only the words are left. */
  readonly src?: string;
  /** Candidates as in HTML, each with an address that may be used. */
  readonly srcset?: string;
  readonly alt?: LocalizedText;
  readonly caption?: LocalizedText;
  readonly credit?: LocalizedText;
  readonly type: 'image' | 'video' | 'audio' | 'embed';
  readonly poster?: string;
  readonly thumbnail?: string;
  /** px */
  readonly width?: number;
  /** px */
  readonly height?: number;
  /** seconds */
  readonly duration?: number;
  readonly href?: string;
}

/** A document or page to go on to. */
export interface Link {
  /** Absent where the address was blocked or missing: the label stays. */
  readonly href?: string;
  readonly label?: LocalizedText;
  /** MIME type, such as `application/pdf`. */
  readonly type?: string;
  readonly rel?: 'document' | 'source' | 'event' | 'more';
  /** Size of the file. */
  readonly bytes?: number;
  readonly hreflang?: string;
}

const imageUrl = readUrl('image');
const linkUrl = readUrl('link');

/** The candidates of a `srcset` whose addresses may be used. */
const readSrcset = refine(readString(10_000), (list, run) => {
  const candidates = list.split(/,\s+/).map((candidate) => {
    const [, url, size = ''] = /^(\S+)(\s+[\d.]+[wx])?$/.exec(candidate) ?? [];
    const safe = imageUrl(url, run);
    return safe && safe + size;
  });
  return candidates.filter(Boolean).join(', ') || undefined;
});

/** Reads a medium; without a type it is an image. */
export const readMedia = refine(
  readObject<Media>(
    {
      src: imageUrl,
      srcset: readSrcset,
      alt: readShortText,
      caption: readShortText,
      credit: readShortText,
      type: readChoice('image', 'video', 'audio', 'embed'),
      poster: imageUrl,
      thumbnail: imageUrl,
      width: readNumber(1),
      height: readNumber(1),
      duration: readNumber(0, undefined, 0),
      href: linkUrl,
    },
    'src',
  ),
  (media) => ({type: 'image' as const, ...media}),
);

export const readLink = readObject<Link>(
  {
    href: linkUrl,
    label: readShortText,
    type: readName,
    rel: readChoice('document', 'source', 'event', 'more'),
    bytes: readNumber(0),
    hreflang: readLanguage,
  },
  'href',
);
