import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';

interface Named {
  name: string;
  readonly?: boolean;
}
type Declaration = Partial<Record<'cssParts' | 'slots' | 'cssStates' | 'attributes' | 'members', Named[]>>;

// Fetched, not imported: it is built from the sources just before (scripts/storybook.mjs), and types do not wait for it.
const manifest = (await (await fetch('./custom-elements.json')).json()) as {modules: {declarations: Declaration[]}[]};
const readOnly = new Set<string>();
// The docs keep one row a name, and a part, a slot and a property may have the same.
for (const declaration of manifest.modules.flatMap(({declarations}) => declarations)) {
  rename(declaration.cssParts, (name) => `::part(${name})`);
  rename(declaration.slots, (name) => (name ? `slot="${name}"` : 'children'));
  rename(declaration.cssStates, (name) => `:state(${name})`);
  rename(declaration.attributes, (name) => `${name}="…"`);
  for (const {name, readonly} of declaration.members ?? []) if (readonly) readOnly.add(name);
}
setCustomElementsManifest(manifest);

function rename(list: Named[] | undefined, as: (name: string) => string): void {
  for (const named of list ?? []) named.name = as(named.name);
}

/** Only properties can be set from the table. */
const onlyProperties: NonNullable<Preview['argTypesEnhancers']>[number] = ({argTypes}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      type.table?.category === 'properties' && !readOnly.has(name) ? type : {...type, control: false},
    ]),
  );

/**
 * Sets the language and colour scheme of the page, and the width of the container that the element adapts to. A docs page
 * shows many stories at once, so there each has a container of its own language and scheme.
 */
const inPage: Decorator = (story, {globals, viewMode}) => {
  const {theme, lang, width} = globals as Record<'theme' | 'lang' | 'width', string>;
  const scheme = theme === 'auto' ? 'light dark' : theme;
  if (viewMode === 'story') {
    document.documentElement.lang = lang;
    document.documentElement.style.colorScheme = scheme;
    document.body.style.background = 'Canvas';
  }
  return html`<div
    lang=${lang}
    style="color-scheme: ${scheme}; background: Canvas; color: CanvasText; inline-size: ${width}; max-inline-size: 100%"
  >
    ${story()}
  </div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  argTypesEnhancers: [onlyProperties],
  initialGlobals: {theme: 'light', lang: 'de', width: '100%'},
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {icon: 'contrast', items: ['light', 'dark', 'auto'], dynamicTitle: true},
    },
    lang: {
      description: 'Language of the page',
      toolbar: {icon: 'globe', items: ['de', 'en'], dynamicTitle: true},
    },
    width: {
      description: 'Width of the container',
      toolbar: {
        icon: 'grow',
        items: ['100%', '1200px', '900px', '720px', '560px', '360px', '320px', '200px'],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: 'padded',
    controls: {expanded: true},
    a11y: {test: 'error'},
    docs: {toc: true},
    options: {storySort: {method: 'alphabetical', order: ['Timeline', 'Card']}},
  },
};

export default preview;
