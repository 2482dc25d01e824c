import {expect} from '@open-wc/testing';

import {parseJson} from '../../src/sources/json-text.js';
import {fixture} from '../fixtures/fixture.js';
import {seededRandom} from '../layout/seeded-random.js';

function fault(text: string): string {
  const parsed = parseJson(text);
  return parsed.ok ? 'none' : `${parsed.line}:${parsed.column} ${parsed.problem.message}`;
}

describe('parseJson', () => {
  it('gives the data, with or without a byte order mark', () => {
    expect(parseJson('{"a":[1,"ä",null]}')).to.deep.equal({ok: true, data: {a: [1, 'ä', null]}});
    expect(parseJson('\uFEFF[]')).to.deep.equal({ok: true, data: []});
  });

  const faults: [text: string, fault: RegExp][] = [
    ['', /^1:1 This is no JSON: unexpected end in line 1, column 1\.$/],
    [' \n ', /^2:2 .*unexpected end/],
    ['{"milestones":[{"date":"2016","title":"A"},{"da', /^1:45 .*unexpected "''"/],
    ["{'milestones':[]}", /^1:2 .*unexpected "'" in line 1, column 2/],
    ['<!doctype html><title>Login</title>', /^1:1 This is no JSON but a web page: unexpected "<" in/],
    ['{"milestones":[]}{"milestones":[]}', /^1:18 .*"\{"/],
    ['[1,]', /^1:4 .*"\]"/],
    ['{"a":1,}', /^1:8 .*"\}"/],
    ['{"a" 1}', /^1:6 .*"1"/],
    ['{"a":}', /^1:6 .*"\}"/],
    ['{1:2}', /^1:2 .*"1"/],
    ['[1 2]', /^1:4 .*"2"/],
    ['[1}', /^1:3 .*"\}"/],
    [']', /^1:1 .*"\]"/],
    ['[', /^1:2 .*unexpected end/],
    ['{"a":1', /^1:7 .*unexpected end/],
    ['[\n  1,\n  nan\n]', /^3:3 .*"n"/],
    ['[\r\n  "a\nb"]', /^2:3 .*"''"/],
    ['["\\x"]', /^1:2 /],
    ['[01]', /^1:3 .*"1"/],
    ['[.5]', /^1:2 .*"\."/],
    ['[1.]', /^1:3 .*"\."/],
    ['[+1]', /^1:2 .*"\+"/],
    ['[TRUE]', /^1:2 .*"T"/],
    ['[NaN]', /^1:2 .*"N"/],
    ['// note\n[]', /^1:1 .*"\/"/],
    ['[]\n💥', /^2:1 .*unexpected "💥"/],
    ['[1]\u00a0', /^1:4 /],
    ['Year,Headline\n2016,A', /^1:1 .*"Y"/],
  ];
  for (const [text, message] of faults) {
    it(`says what is wrong in ${JSON.stringify(text)}, and where`, () => expect(fault(text)).to.match(message));
  }

  it('finds a fault in every text that the browser refuses, at or before the place that the browser gives', async () => {
    const text = JSON.stringify(await fixture('cluster-it.json'), null, 1).slice(0, 3000);
    const random = seededRandom(5);
    const signs = '{}[]",:\\ \n01tfn.e-+x💥\u0001';
    for (let run = 0; run < 2000; run++) {
      const at = Math.floor(random() * text.length);
      const sign = signs[Math.floor(random() * signs.length)]!;
      const mutated =
        random() < 0.3 ? text.slice(0, at) : text.slice(0, at) + sign + text.slice(at + Math.floor(random() * 2));
      const parsed = parseJson(mutated);
      let message = '';
      try {
        JSON.parse(mutated);
      } catch (error) {
        message = String(error);
      }
      expect(parsed.ok, message).to.equal(message === '');
      if (parsed.ok) continue;
      const place = /line (\d+) column (\d+)/.exec(message);
      if (!place) continue;
      const [, line, column] = place.map(Number);
      expect(
        parsed.line < line! || (parsed.line === line && parsed.column <= column!),
        `${message} ${parsed.problem.message}`,
      ).to.equal(true);
    }
  });

  it('finds the end of 10,000 open brackets and of a long string', () => {
    expect(fault('['.repeat(10_000))).to.match(/^1:10001 /);
    expect(fault(`["${'a'.repeat(1_000_000)}",]`)).to.match(/^1:1000005 /);
  });
});
