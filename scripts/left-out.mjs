// What the files for script tags do without, in the packages that they hold: parts that no line of src/ reaches, but that
// hang on objects or classes which are used, so that no bundler can see it. left-out-plugin.mjs takes them out of the text
// of exactly the versions in package.json; a text that does not fit fails the build.

const here = (file) => new URL(file, import.meta.url).pathname;

/** Modules that stand in for others, by the package that asks and the name that it asks for. */
export const STAND_INS = [
  {asker: /\/node_modules\/d3-(scale|time)\//, name: 'd3-interpolate', file: here('d3-numbers.mjs')},
  {asker: /\/node_modules\/d3-(scale|time)\//, name: 'd3-array', file: here('d3-absent.mjs')},
  {asker: /\/node_modules\/d3-(scale|time)\//, name: 'd3-format', file: here('d3-absent.mjs')},
  {asker: /\/node_modules\/@lit\/reactive-element\//, name: './css-tag.js', file: here('lit-css.mjs')},
];

/** Calls of d3-time that only make an interval: one that nobody uses may go. */
export const PURE_FUNCTIONS = ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'];

/**
 * By file: why, the text that goes, and what stands in its place. `[from, to]`: all from the one up to the other, which stays.
 */
export const CUTS = {
  'd3-scale/dist/d3-scale.mjs': [
    [
      'ticks(), tickFormat() and nice() of linear scales',
      ['function linearish(scale) {', 'function linear() {'],
      'function linearish(scale) { return scale; }\n',
    ],
    ['domains of more than two values', 'piecewise = n > 2 ? polymap : bimap;', 'piecewise = bimap;'],
    [
      'settings that keep their defaults',
      [
        '  scale.rangeRound = function(_) {\n    return range = Array.from(_), interpolate$1',
        '  return function(t, u) {\n    transform = t, untransform = u;\n    return rescale();\n  };\n}\n\nfunction continuous',
      ],
      '',
    ],
    ['clamping', 'if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);', ''],
    [
      'copies',
      [
        '  scale.copy = function() {\n    return copy$1(scale, linear());',
        '  initRange.apply(scale, arguments);\n\n  return linearish',
      ],
      '',
    ],
  ],
  'd3-time/dist/d3-time.mjs': [
    ['rounding and offsets', ['interval.round = (date) =>', 'interval.range ='], ''],
    ['every second one of a range', 'step = step == null ? 1 : Math.floor(step);\n    if', 'step = 1;\n    if'],
    [
      'steps back among filtered dates',
      [
        'if (step < 0) while (++step <= 0) {',
        'while (--step >= 0) {\n          while (offseti(date, 1), !test(date)) {} // eslint-disable-line no-empty\n        }\n      }\n    });',
      ],
      '',
    ],
    ['counts', ['interval.count = (start, end) =>', 'interval.every = (step) =>'], ''],
    [
      'intervals without a field',
      ['field\n              ?', ');\n    };\n  }\n\n  return interval'],
      '(d) => field(d) % step === 0',
    ],
    ['steps of milliseconds', ['millisecond.every = (k) => {', 'const milliseconds ='], ''],
    ['local years', ['timeYear.every = (k) => {', 'const timeYears ='], ''],
    ['steps of years', ['utcYear.every = (k) => {', 'const utcYears ='], ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['polyfills', ',p?.({ReactiveElement:y})', ''],
    ['polyfills', ',p=a.reactiveElementPolyfillSupport', ''],
    ['decorators', 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['initializers', 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['initializers', ',this.constructor.l?.forEach(t=>t(this))', ''],
    ['names that are symbols', '"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
    [
      'private state, and properties that wrap accessors',
      's.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),',
      'this._$Ei(),',
    ],
    [
      'properties that wrap accessors',
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    [
      'properties that wrap accessors',
      ['const t=this.constructor.elementProperties;if(t.size>0)', '}let t=!1;const s=this._$AL'],
      '',
    ],
    ['styles that are no list', ['const i=[];if(Array.isArray(s))', '}static _$Eu'], 'return s?.flat(1/0)'],
    ['controllers that leave', 'removeController(t){this._$EO?.delete(t)}', ''],
    ['objects and lists in attributes', 'case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['objects and lists in attributes', ['case Object:case Array:try', '}return i}}'], ''],
    [
      'converters that are functions',
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      'h=t.converter??u',
    ],
    [
      'defaults that come back',
      'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,',
      'this[e]=h.fromAttribute(s,t.type),',
    ],
    [
      'defaults that come back',
      '||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
      '',
    ],
    [
      'defaults that come back',
      ['C(t,s,{useDefault:i,reflect:e,wrapped:h},r){', '!0===e&&this._$Em!==t'],
      'C(t,s,{reflect:e}){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),',
    ],
    ['defaults that come back', '(this._$Eq??=new Set).add(t))}async', '(this._$Eq??=new Set).add(t)}async'],
    ['defaults that come back', 'useDefault:!1,', ''],
    [
      'updates that may wait or not',
      'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
      'return await this.scheduleUpdate(),!this.isUpdatePending}scheduleUpdate(){this.performUpdate()}',
    ],
    [
      'updates that are refused',
      't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
      't=!0,this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
    ],
    ['updates that are refused', 'shouldUpdate(t){return!0}', ''],
    ['first updates', 'this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
    ['first updates', 'firstUpdated(t){}', ''],
    ['updates that are refused', 'let t=!1;const s=this._$AL;try{t=!0,', 'const s=this._$AL;try{'],
    ['updates that are refused', 'throw t=!1,this._$EM(),s}t&&this._$AE(s)', 'throw this._$EM(),s}this._$AE(s)'],
    [
      'tests of its own for a change',
      'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)))return;',
      'requestUpdate(t,s,i){if(void 0!==t){if(!f(this[t],s))return;',
    ],
    ['tests of its own for a change', ',hasChanged:f}', '}'],
    ['a class that is prepared in steps', ['static _$Ei(){', 'static finalize(){'], ''],
    [
      'a class that is prepared in steps',
      ['if(this.hasOwnProperty(d("finalized")))return;', 'this._$Eh=new Map;'],
      'if(this.hasOwnProperty("finalized"))return;this.finalized=!0;const t=n(this);t.finalize(),this.elementProperties=new Map(t.elementProperties);for(const[s,i]of Object.entries(this.properties??{}))this.createProperty(s,i);',
    ],
    ['a class that is prepared in steps', 'createProperty(t,s=b){if(this._$Ei(),', 'createProperty(t,s){if('],
    [
      'a class that is prepared in steps',
      'y[d("elementProperties")]=new Map,y[d("finalized")]=new Map',
      'y.elementProperties=new Map,y.finalized=!0',
    ],
    ['a class that is prepared in steps', 'd=(t,s)=>t,', ''],
    ['descriptors that can be replaced', ';void 0!==h&&e(this.prototype,t,h)', ';e(this.prototype,t,h)'],
    ['converters that go one way', '(void 0!==i.converter?.toAttribute?i.converter:u)', '(i.converter??u)'],
    ['trusted attributes', 't=t?l:null', 't=t?"":null'],
    ['trusted attributes', 'c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    ['what is no longer asked', 'getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,', ''],
    ['other shadow roots', 'this.attachShadow(this.constructor.shadowRootOptions)', 'this.attachShadow({mode:"open"})'],
    ['other shadow roots', 'y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
    ['marks for the developer build', ',(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  ],
  'lit-html/lit-html.js': [
    ['polyfills', ',B=t.litHtmlPolyfillSupport;B?.(S,k),', ';'],
    ['another way to walk', 'i=t=>t,', ''],
    ['another way to walk', 'const s=i(t).nextSibling;i(t).remove(),', 'const s=t.nextSibling;t.remove(),'],
    ['text in elements that hold no markup', '(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    ['text in elements that hold no markup', ['if(y.test(r.tagName)){', '}else if(8===r.nodeType)'], ''],
    ['comments', '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]', 'void 0!==u[2]'],
    ['comments', ':c===_||c===m?c=v:(c=p,n=void 0)', ':(c=p)'],
    ['comments', '(c=n??v,d=-1)', '(c=v,d=-1)'],
    ['comments', ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o', 'l++}}static createElement'], ''],
    ['pieces of SVG and MathML', 'l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
    ['pieces of SVG and MathML', '+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [
      'pieces of SVG and MathML',
      'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
      'this.el=S.createElement(f,e);P.currentNode=this.el.content;',
    ],
    [
      'compiled templates',
      'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      'e=this._$AC(t);',
    ],
    ['compiled templates', '{values:i,_$litType$:s}=t,e=', '{values:i}=t,e='],
    ['other documents', '(t?.creationScope??l).importNode', 'l.importNode'],
    ['directives that wait', 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['directives that wait', 'for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['directives that wait', 'get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['directives that wait', ',this._$Cv=e?.isConnected??!0', ''],
    ['directives that wait', 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['directives that wait', 'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['directives that wait', ['get parentNode(){let t=', '_$AI(t,i=this){t=M(this,t,i),a(t)'], ''],
    ['directives that wait', 'get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}', '_$AI(t){M(this,t)}'],
    ['listeners with options', '||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [
      'listeners that are objects',
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host,t)',
    ],
    ['directives in attributes', 'h=void 0!==e?s._$Co?.[e]:s._$Cl', 'h=s._$Cl'],
    ['directives that wait', '(h?._$AO?.(!1),void 0===o', '(void 0===o'],
    ['directives in attributes', 'void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
    ['attributes that are there or not', '"?"===e[1]?L:', ''],
    ['kinds of parts, which directives may ask for', 'constructor(){super(...arguments),this.type=3}', ''],
    ['kinds of parts, which directives may ask for', 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    ['kinds of parts, which directives may ask for', 'this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['kinds of parts, which directives may ask for', 'this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['kinds of parts, which directives may ask for', 'this.type=6,this._$AN=void 0,', ''],
    ['directives that wait', 'this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
    [
      'places other than the end of a root',
      'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}',
      'let h=i._$litPart$;if(void 0===h)i._$litPart$=h=new k(i.insertBefore(c(),null),null,void 0,s);',
    ],
    ['iterables that are no lists', 'd=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', 'd=u'],
    ['marks for the developer build', '(t.litHtmlVersions??=[]).push("3.3.3");', ''],
  ],
  'lit-html/directive.js': [['directives that wait', 'get _$AU(){return this._$AM._$AU}', '']],
  'lit-element/lit-element.js': [
    ['marks for the developer build', '(s.litElementVersions??=[]).push("4.2.2");', ''],
    [
      "a server's markup, which these elements draw anew",
      'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});',
      'i.finalized=!0;',
    ],
    [
      'places other than the end of a root',
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      '',
    ],
    ['polyfills', 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    [
      'directives that wait',
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['directives that wait', 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ],
};
