/** Drops what the reader of the manifest cannot use, and names the built files instead of the sources. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({customElementsManifest}) {
      const events = eventClasses(customElementsManifest);
      for (const module of customElementsManifest.modules) {
        module.path = built(module.path);
        for (const exported of module.exports ?? []) rebase(exported.declaration);
        for (const declaration of module.declarations ?? []) {
          rebase(declaration.superclass);
          for (const attribute of declaration.attributes ?? []) delete attribute.inheritedFrom;
          // What the analyzer guesses from dispatchEvent() has the name of the first argument; the docs name the event.
          declaration.events = declaration.events
            ?.filter(({description}) => description)
            .map((event) => ({...event, type: {text: events.get(event.name) ?? 'Event'}}));
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({declarations}) => declarations?.length);
    },
  };
}

/** What Lit calls itself, or needs as a static, is nothing for a page's author. */
const LIFECYCLE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'render',
  'renderRoot',
]);

/** The class of each event by the event's name, which is its static `eventName`. */
function eventClasses({modules}) {
  const found = modules.flatMap(({declarations}) =>
    (declarations ?? []).map(({name, members}) => [
      members?.find((member) => member.name === 'eventName')?.default?.replaceAll("'", ''),
      name,
    ]),
  );
  return new Map(found.filter(([eventName]) => eventName));
}

const isPublic = ({name, privacy, static: isStatic}) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !isStatic && !LIFECYCLE.has(name);

function rebase(reference) {
  if (reference?.module) reference.module = built(reference.module);
}

const built = (path) => path.replace(/^(\/?)src\//, '$1dist/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/elements/*.ts', 'src/define/*.ts', 'src/events/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly()],
};
