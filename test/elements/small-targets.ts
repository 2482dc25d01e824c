/**
 * Targets for a pointer that are neither 24 px wide and high nor have that much room around them (WCAG 2.2, 2.5.8).
 *
 * A target is as large as what answers there: a control whose `::after` covers its card is as large as the card. What is
 * clipped to nothing is named for assistive technology and no target.
 */
import {composedElements, isDrawn, nameOf} from './composed-tree.js';

const CONTROL = 'a[href],button,input,select,summary,[tabindex]:not([tabindex="-1"])';
const LEAST_PX = 24;
/** What a hair's breadth is, px. */
const HAIR_PX = 0.5;

interface Target {
  readonly element: Element;
  readonly rect: DOMRect;
  readonly x: number;
  readonly y: number;
  readonly small: boolean;
}

export function smallTargets(root: Element): string[] {
  const targets = composedElements(root)
    .filter((element) => element.matches(CONTROL) && isDrawn(element) && !isClippedAway(element) && !isInText(element))
    .map(targetOf)
    .filter(({element, rect}) => !isCutByWindow(element, rect));
  return targets
    .filter(
      (one) =>
        one.small &&
        targets.some((other) => other !== one && !one.element.contains(other.element) && meets(one, other)),
    )
    .map(({element, rect}) => `${nameOf(element)} ${rect.width.toFixed(1)} × ${rect.height.toFixed(1)}`);
}

function targetOf(element: Element): Target {
  const after = getComputedStyle(element, '::after');
  const covered =
    after.content !== 'none' && after.position === 'absolute' ? (positioned(element) ?? element) : element;
  const rect = covered.getBoundingClientRect();
  const before = getComputedStyle(element, '::before');
  // A rim around the control that answers as well.
  const rim = before.content !== 'none' && before.position === 'absolute' ? -Math.min(0, parseFloat(before.top)) : 0;
  const [width, height] = [rect.width + 2 * rim, rect.height + 2 * rim];
  return {
    element,
    rect: new DOMRect(rect.x - rim, rect.y - rim, width, height),
    x: rect.x + rect.width / 2,
    y: rect.y + rect.height / 2,
    small: width < LEAST_PX - HAIR_PX || height < LEAST_PX - HAIR_PX,
  };
}

/** Whether the circle of 24 px about a small target meets another target, or its circle. */
function meets({x, y}: Target, {rect, small, x: otherX, y: otherY}: Target): boolean {
  const away = Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
  return away < LEAST_PX / 2 || (small && Math.hypot(x - otherX, y - otherY) < LEAST_PX);
}

function positioned(element: Element): Element | null {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (getComputedStyle(outer).position !== 'static') return outer;
  }
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

function isClippedAway(element: Element): boolean {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    if (getComputedStyle(outer).clipPath.startsWith('inset(50%')) return true;
  }
  return false;
}

/** Half out of the plot's window, like something half scrolled out: whole again after a step. */
function isCutByWindow(element: Element, {left, right}: DOMRect): boolean {
  const axis = element.closest('[part=plot]')?.querySelector('[part=axis] svg')?.getBoundingClientRect();
  return !!axis && !!element.closest('li') && (left < axis.left + 1 || right > axis.right - 1);
}

/** A link in a sentence may be as high as its line. */
function isInText(element: Element): boolean {
  return element.matches('p a, li a') && getComputedStyle(element).display === 'inline';
}
