/**
 * Sets custom properties on an element, safe under a strict content security policy.
 *
 * Lit's `styleMap` writes a style attribute on its first render: a policy without 'unsafe-inline' blocks that, and a value
 * could carry a second declaration. `style.setProperty` has neither fault.
 */
import {noChange} from 'lit';
import {Directive, directive, type DirectiveResult, type ElementPart} from 'lit/directive.js';

/** Values by custom property; numbers are px. */
export type CssProps = Readonly<Record<`--${string}`, string | number>>;

class CssPropsDirective extends Directive {
  #names: readonly string[] = [];

  render(_props: CssProps): unknown {
    return noChange;
  }

  override update(part: ElementPart, [props]: [CssProps]): unknown {
    const {style} = part.element as HTMLElement;
    for (const name of this.#names) if (!(name in props)) style.removeProperty(name);
    for (const [name, value] of Object.entries(props))
      style.setProperty(name, typeof value === 'number' ? `${value}px` : value);
    this.#names = Object.keys(props);
    return noChange;
  }
}

/** Element directive: `<div ${cssProps({'--x': 12})}>`. */
export const cssProps: (props: CssProps) => DirectiveResult = directive(CssPropsDirective);
