/** Where in a file its problems lie, whatever its format: from the paths that importers give to lines and columns. */
import type {ImportContext} from '../formats/foreign-document.js';
import type {Problem} from '../model/problem.js';
import {findProperty} from './calendar-positions.js';
import {findInJson, nearestPlace} from './json-positions.js';
import {cellFinder} from './table-positions.js';
import {lineStarts, positionAt, type Position} from './text-positions.js';

/** What a path points at: the value, or the name by which it stands there. */
export type PlacedProblem = Pick<Problem, 'code' | 'path'> & {readonly isName?: boolean};

const BEGINNING: Position = {line: 1, column: 1};

export interface FileOfProblems {
  readonly text: string;
  /** Whether the text is sound JSON. */
  readonly isJson: boolean;
  readonly format: string | undefined;
  readonly context: ImportContext;
}

/**
 * Gives the position of each problem; what concerns the file as a whole stands at its beginning. Linear in the text, for any
 * number of problems.
 */
export function findPositions(file: FileOfProblems, problems: readonly PlacedProblem[]): readonly Position[] {
  const {text, isJson, format} = file;
  if (!problems.some(({path}) => path)) return problems.map(() => BEGINNING);
  const starts = lineStarts(text);
  if (isJson) {
    const places = findInJson(
      text,
      problems.map(({path}) => path),
    );
    return problems.map(({path, isName}) => {
      const place = nearestPlace(places, path);
      return place ? positionAt(starts, (isName ? place.key : undefined) ?? place.value) : BEGINNING;
    });
  }
  const lines = format === 'icalendar' ? text.split(/\r\n|\n|\r/) : undefined;
  const findCell = lines ? undefined : cellFinder(file, starts);
  return problems.map(({path, code}) => {
    const [, number, rest = ''] = /^line (\d+)(.*)$/s.exec(path) ?? [];
    if (!number) return BEGINNING;
    const line = +number;
    if (lines) return findProperty(lines, line, rest, code);
    const offset = findCell!(rest, starts[line - 1] ?? 0, code);
    return offset === undefined ? {line, column: 1} : positionAt(starts, offset);
  });
}
