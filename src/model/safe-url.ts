/**
 * The one allow-list that every address from the data passes before it may reach an attribute.
 *
 * Addresses are taken apart by the URL parser that the browser itself uses (WHATWG URL), so tabs, line breaks, letter case
 * and control characters in a scheme hide nothing.
 */
import {attempt} from './attempt.js';

/** Where an address is going to stand: in an `href`, or in the `src` of an image or recording. */
export type UrlUse = 'link' | 'image';

const ALLOWED: Readonly<Record<UrlUse, RegExp>> = {
  link: /^(https?|mailto|tel):/,
  image: /^(https?:|data:image\/(png|jpeg|webp|avif)[;,])/,
};

/**
 * Gives the address if it may be used, else null.
 *
 * Absolute addresses need an allowed scheme. Relative ones (`//host` is one) are resolved against `base`; they stay as
 * given without a base, and fragments such as `#section` always do: they mean the page that shows them. Addresses with a
 * user name or password are refused, and so is whatever is not text.
 *
 * @param base - absolute URL of the page or of the data.
 */
export function safeUrl(value: unknown, use: UrlUse, base?: string): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const absolute = urlFrom(text);
  const resolved = absolute ?? urlFrom(text, base);
  // Any base tells whether the text parses at all and hides a password.
  const href = resolved ?? urlFrom(text, 'http://a');
  // The escape: some browsers put one for a space in a host, others refuse it.
  if (!text || !href || /^\w+:\/\/[^/]*[@%]/.test(href) || (absolute && !ALLOWED[use].test(absolute))) return null;
  return absolute ?? (resolved && text[0] !== '#' ? resolved : text);
}

function urlFrom(text: string, base?: string): string | undefined {
  return attempt(() => new URL(text, base).href);
}
