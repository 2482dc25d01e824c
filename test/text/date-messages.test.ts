import {expect} from '@open-wc/testing';

import {dateMessages} from '../../src/text/date-messages.js';

describe('dateMessages', () => {
  it('is complete in German and English, with the same places to fill', () => {
    const [en, de] = [dateMessages('en'), dateMessages('de')];
    expect(Object.keys(de)).to.deep.equal(Object.keys(en));
    for (const [key, message] of Object.entries({...en, ...de})) expect(JSON.stringify(message), key).to.match(/\w/);
  });

  it('takes regional tags for their language, and English for unknown ones', () => {
    expect(dateMessages('de-AT').undated).to.equal('ohne Datum');
    expect(dateMessages('DE').undated).to.equal('ohne Datum');
    expect(dateMessages('den').undated).to.equal('undated');
    expect(dateMessages('').undated).to.equal('undated');
  });

  it("lays a page's words over the shipped ones", () => {
    const words = dateMessages('de', {since: 'ab {date}'});
    expect([words.since, words.until]).to.deep.equal(['ab {date}', 'bis {date}']);
  });
});
