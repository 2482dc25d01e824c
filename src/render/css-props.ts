/**
 * Sets custom properties on an element, safe under a strict content security policy.
 *
 * Lit's `styleMap` writes a style attribute on its first render: a policy without 'unsafe-inline' blocks that, and a value
 * could carry a second declaration. `style.setProperty` has neither fault.
 */
import {Directive, directive, type DirectiveResult, type ElementPart} from 'lit/directive.js';

/** Values by custom property; numbers are px. */
export type CssProps = Readonly<Record<`--${string}`, string | number>>;

class CssPropsDirective extends Directive {
  #last: CssProps = {};

  render(_props: CssProps): void {}

  override update(part: ElementPart, [props]: [CssProps]): void {
    const {style} = part.element as HTMLElement;
    for (const name of Object.keys({...this.#last, ...props}) as (keyof CssProps)[]) {
      // An empty value takes a property away.
      const value = props[name] ?? '';
      style.setProperty(name, typeof value === 'number' ? `${value}px` : value);
    }
    this.#last = props;
  }
}

/** Element directive: `<div ${cssProps({'--x': 12})}>`. */
export const cssProps: (props: CssProps) => DirectiveResult = directive(CssPropsDirective);
