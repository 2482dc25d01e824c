/**
 * The one allow-list that every address from the data passes before it may reach an attribute.
 *
 * Addresses are taken apart by the URL parser that the browser itself uses (WHATWG URL), so tabs, line breaks, letter case
 * and control characters in a scheme hide nothing.
 */

/** Where an address is going to stand: `href`, an image's `src`, or the `src` of video and audio. */
export type UrlUse = 'link' | 'image' | 'media';

const ALLOWED: Readonly<Record<UrlUse, RegExp>> = {
  link: /^(https?|mailto|tel):/,
  image: /^(https?:|data:image\/(png|jpeg|webp|avif)[;,])/i,
  media: /^https?:/,
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
  // Any http base tells whether the text parses at all and hides a password.
  const checked = resolved ?? urlFrom(text, 'http://a');
  // Some browsers escape a space in a host, others refuse it.
  if (!text || !checked || checked.username || checked.password || checked.host.includes('%')) return null;
  if (absolute) return ALLOWED[use].test(absolute.href) ? absolute.href : null;
  return resolved && text[0] !== '#' ? resolved.href : text;
}

function urlFrom(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
