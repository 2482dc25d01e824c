/** A history as schema.org data in the page, for whoever reads pages without drawing them. Loaded when it is asked for. */
import {jsonLdText} from '../formats/json-ld.js';
import type {Timeline} from '../model/timeline.js';

const TYPE = 'application/ld+json';

/** A script of the page that has run. */
const HAS_RUN = 'script:is(:not([type]), [type=module], [type="text/javascript"])';

/**
 * Writes the data into the one script of their kind among the children of `host`, or takes that away without a timeline.
 *
 * @returns true.
 */
export function showJsonLd(host: Element, timeline: Timeline | undefined): boolean {
  host.querySelector(`:scope > script[type="${TYPE}"]`)?.remove();
  if (!timeline) return true;
  const script = scriptForData();
  script.setAttribute('type', TYPE);
  script.append(jsonLdText(timeline));
  host.append(script);
  return true;
}

/**
 * An empty script. Where a page requires trusted types, a script with text is refused when it comes into the document, even if
 * it is data. One that has run is not looked at again, and neither is its copy (HTML Standard, "already started").
 */
function scriptForData(): Element {
  const script = document.querySelector(HAS_RUN)?.cloneNode() as Element | undefined;
  for (const name of script?.getAttributeNames() ?? []) script!.removeAttribute(name);
  return script ?? document.createElement('script');
}
