import {expect} from '@open-wc/testing';

import {safeUrl, type UrlUse} from '../../src/model/safe-url.js';
import {seededRandom} from '../layout/seeded-random.js';

const BASE = 'https://page.example/club/history.html';

describe('safeUrl', () => {
  const allowed: [value: string, use: UrlUse, url: string][] = [
    ['https://a.example/x?y#z', 'link', 'https://a.example/x?y#z'],
    ['HTTP://A.example', 'link', 'http://a.example/'],
    ['mailto:a@b.example', 'link', 'mailto:a@b.example'],
    ['tel:+49341123', 'link', 'tel:+49341123'],
    [' https://a.example/ ', 'link', 'https://a.example/'],
    ['ht\ntps://a.example/', 'link', 'https://a.example/'],
    ['img/a.png', 'image', 'https://page.example/club/img/a.png'],
    ['../a.png', 'image', 'https://page.example/a.png'],
    ['?q=1', 'link', 'https://page.example/club/history.html?q=1'],
    ['//cdn.example/a.png', 'image', 'https://cdn.example/a.png'],
    ['\\\\cdn.example\\a.png', 'image', 'https://cdn.example/a.png'],
    ['#section', 'link', '#section'],
    ['javascript%3Aalert(1)', 'link', 'https://page.example/club/javascript%3Aalert(1)'],
    ['data:image/png;base64,AA==', 'image', 'data:image/png;base64,AA=='],
    ['data:image/webp,x', 'image', 'data:image/webp,x'],
    ['https://a.example/v.mp4', 'image', 'https://a.example/v.mp4'],
  ];
  for (const [value, use, url] of allowed) {
    it(`allows ${JSON.stringify(value)} as ${use}`, () => expect(safeUrl(value, use, BASE)).to.equal(url));
  }

  const refused: [value: unknown, use: UrlUse][] = [
    ['javascript:alert(1)', 'link'],
    ['JaVaScRiPt:alert(1)', 'link'],
    ['\tjavascript:alert(1)', 'link'],
    ['java\nscript:alert(1)', 'link'],
    ['java\tscript:alert(1)', 'link'],
    ['\u0001javascript:alert(1)', 'link'],
    ['\u00a0javascript:alert(1)', 'link'],
    ['javascript://a.example/%0aalert(1)', 'link'],
    ['vbscript:msgbox(1)', 'link'],
    ['data:text/html,<script>alert(1)</script>', 'link'],
    ['data:image/svg+xml,<svg onload=alert(1)>', 'image'],
    ['data:image/png+xml,x', 'image'],
    ['data:image/png;base64,AA==', 'link'],
    ['blob:https://a.example/1', 'image'],
    ['file:///etc/passwd', 'link'],
    ['filesystem:https://a.example/x', 'link'],
    ['view-source:https://a.example', 'link'],
    ['ftp://a.example/', 'link'],
    ['about:blank', 'link'],
    ['https://user:pw@host.example/', 'link'],
    ['https://user@host.example/', 'link'],
    ['//user:pw@host.example/', 'link'],
    ['https://a b/', 'link'],
    ['https://', 'link'],
    ['mailto:a@b.example', 'image'],
    ['tel:1', 'image'],
    ['', 'link'],
    [' \n', 'link'],
    [123, 'link'],
    [null, 'link'],
    [undefined, 'link'],
    [{href: 'https://a.example'}, 'link'],
    [['https://a.example'], 'link'],
  ];
  for (const [value, use] of refused) {
    it(`refuses ${JSON.stringify(value)} as ${use}`, () => {
      expect(safeUrl(value, use, BASE)).to.equal(null);
      expect(safeUrl(value, use)).to.equal(null);
    });
  }

  it('leaves relative addresses as they are without a base', () => {
    expect(safeUrl('a/b.png', 'image')).to.equal('a/b.png');
    expect(safeUrl('//cdn.example/a.png', 'image')).to.equal('//cdn.example/a.png');
  });

  it('leaves them as they are where the base can resolve nothing', () => {
    expect(safeUrl('a/b.png', 'image', 'about:srcdoc')).to.equal('a/b.png');
  });

  it('resolves them against a file that the page was opened from, but takes no address of a file', () => {
    expect(safeUrl('a.png', 'image', 'file:///home/x/index.html')).to.equal('file:///home/x/a.png');
    expect(safeUrl('file:///home/x/a.png', 'image', 'file:///home/x/index.html')).to.equal(null);
  });

  it('gives nothing that a link of the page would read as another scheme', () => {
    const random = seededRandom(3);
    const parts = [
      'javascript',
      'JAVA',
      'script',
      'data',
      'https',
      'http',
      'mailto',
      ':',
      '//',
      '/',
      '\\',
      '@',
      '\t',
      '\n',
      '\0',
      ' ',
      '\u00a0',
      '\ufeff',
      '%3A',
      'a.example',
      'x',
      '#',
      '?',
      '&#58;',
      '.',
    ];
    const link = document.createElement('a');
    let given = 0;
    for (let run = 0; run < 5000; run++) {
      const value = Array.from({length: 1 + random() * 6}, () => parts[Math.floor(random() * parts.length)]).join('');
      for (const base of [undefined, document.baseURI]) {
        const url = safeUrl(value, 'link', base);
        if (url === null) continue;
        given++;
        link.href = url;
        expect(['https:', 'http:', 'mailto:', 'tel:'], JSON.stringify(value)).to.include(link.protocol);
        expect(link.username + link.password, JSON.stringify(value)).to.equal('');
      }
    }
    expect(given).to.be.above(1000);
  });
});
