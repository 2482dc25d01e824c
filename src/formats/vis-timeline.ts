/**
 * Items of vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/#Data_Format), versions 4 to 8: a list, or
 * `{items, groups}`.
 *
 * `content` and `title` (the tooltip) are HTML; items of type `background` are eras, groups with content categories.
 */
import type {Problem} from '../model/problem.js';
import {importProblem, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {momentProblems, readMoment} from './foreign-moment.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {entriesOf, isRecord, memberOf, present, textOf} from './loose-values.js';
import {unreadDate} from './unread-date.js';

/** Reads items; each becomes a milestone, an era, or one problem `import/skipped`. */
export function readVisTimeline(data: unknown, _context: ImportContext): ForeignDocument {
  const within = isRecord(data) ? 'items' : '';
  const document = {milestones: [] as object[], eras: [] as object[], categories: [] as object[]};
  const paths = {milestones: [] as string[], eras: [] as string[]};
  const problems: Problem[] = [];
  const offMidnight: string[] = [];
  for (const [index, item] of entriesOf(within ? memberOf(data, within) : data).entries()) {
    const path = `${within}[${index}]`;
    const unread: string[] = [];
    const dates = ['start', 'end'].map((key) => {
      const {edtf, words, isOffMidnight} = readMoment(memberOf(item, key), edtfFromAspNet);
      if (isOffMidnight) offMidnight.push(`${path}.${key}`);
      if (words && !edtf) {
        problems.push(unreadDate(`${path}.${key}`, words));
        unread.push(words);
      }
      return {edtf, words};
    });
    const [date, end] = dates.map(({edtf}) => edtf);
    const content = memberOf(item, 'content');
    const tooltip = wordsOf(memberOf(item, 'title'));
    const title = wordsOf(content);
    const body = bodyOf(content);
    const shared = {id: textOf(memberOf(item, 'id')), title: title ?? tooltip, date, end: date && end};
    if (date && memberOf(item, 'type') === 'background') {
      document.eras.push(present({...shared, title: shared.title ?? [date, end].filter(Boolean).join(' – ')}));
      paths.eras.push(path);
      continue;
    }
    const milestone = present({
      ...shared,
      date: date ?? (end && !unread.length ? `/${end}` : undefined),
      displayDate: unread.length ? dates.flatMap(({words = []}) => words).join(' – ') : undefined,
      summary: title ? tooltip : undefined,
      // What holds no link says nothing that the title does not.
      body: body?.includes('](') ? body : undefined,
      category: textOf(memberOf(item, 'group')),
    });
    if (Object.keys(milestone).length) {
      document.milestones.push(milestone);
      paths.milestones.push(path);
    } else problems.push(importProblem('import/skipped', path, 'This item is empty.'));
  }
  for (const group of entriesOf(memberOf(data, 'groups'))) {
    const id = textOf(memberOf(group, 'id'));
    const title = wordsOf(memberOf(group, 'content'));
    if (id && title) document.categories.push({id, title});
  }
  return {document, paths, problems: [...problems, ...momentProblems(offMidnight)]};
}

/** `/Date(1483228800000)/`, which vis-timeline reads too. */
function edtfFromAspNet(text: string): string | undefined {
  const [, ms] = /^\/Date\((-?\d{1,16})/i.exec(text) ?? [];
  return ms && readMoment(+ms).edtf;
}
