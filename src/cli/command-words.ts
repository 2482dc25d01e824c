/** What the command line says of its own accord, in English and German; `{…}` stands for what is put in. */
export type CommandLanguage = 'en' | 'de';

const WORDS = {
  en: {
    error: 'error',
    note: 'note',
    errors: '{count} error|{count} errors',
    notes: '{count} note|{count} notes',
    milestones: '{count} milestone|{count} milestones',
    fine: '{file}: no problems ({milestones}).',
    summary: '{files}: {errors}, {notes}.',
    files: '{count} file|{count} files',
    suggestion: ' Do you mean "{name}"?',
    unknownMember: '"{name}" is no member that is known here; what it holds is not shown.',
    windows1252: 'This file is no UTF-8; it was read as windows-1252. Save it as UTF-8 to be sure of every letter.',
    damaged: 'Some bytes of this file are no letters (UTF-8); each of them is shown as "�".',
    empty: 'The file is empty.',
    missing: 'There is no such file.',
    folder: 'This is a folder; name the files in it.',
    forbidden: 'This file may not be read.',
    tooLarge: 'The file is too large to be read at once.',
    unreadable: 'The file cannot be read ({reason}).',
    unwritable: 'The file cannot be written ({reason}).',
    written: '{file} written.',
    notInTables: 'A table has no place for these members of the document, which are left out: {members}.',
    copyFolder:
      'Copy the folder {folder} of this package to {base} with all its files (the script loads some of them), and dist/style.css beside it.',
    reading: 'reading',
    checking: 'checking',
    locating: 'finding the lines',
    writing: 'writing',
  },
  de: {
    error: 'Fehler',
    note: 'Hinweis',
    errors: '{count} Fehler|{count} Fehler',
    notes: '{count} Hinweis|{count} Hinweise',
    milestones: '{count} Meilenstein|{count} Meilensteine',
    fine: '{file}: keine Probleme ({milestones}).',
    summary: '{files}: {errors}, {notes}.',
    files: '{count} Datei|{count} Dateien',
    suggestion: ' Ist „{name}“ gemeint?',
    unknownMember: '„{name}“ ist hier unbekannt; was darin steht, wird nicht gezeigt.',
    windows1252:
      'Diese Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen. Als UTF-8 gespeichert stimmt jeder Buchstabe sicher.',
    damaged: 'Einige Bytes dieser Datei sind keine Buchstaben (UTF-8); für jedes steht „�“.',
    empty: 'Die Datei ist leer.',
    missing: 'Diese Datei gibt es nicht.',
    folder: 'Das ist ein Ordner; nennen Sie die Dateien darin.',
    forbidden: 'Diese Datei darf nicht gelesen werden.',
    tooLarge: 'Die Datei ist zu groß, um auf einmal gelesen zu werden.',
    unreadable: 'Die Datei kann nicht gelesen werden ({reason}).',
    unwritable: 'Die Datei kann nicht geschrieben werden ({reason}).',
    written: '{file} geschrieben.',
    notInTables: 'Eine Tabelle hat keinen Platz für diese Teile des Dokuments, sie fehlen darin: {members}.',
    copyFolder:
      'Den Ordner {folder} dieses Pakets mit allen Dateien nach {base} kopieren (das Skript lädt einige davon), dist/style.css daneben.',
    reading: 'wird gelesen',
    checking: 'wird geprüft',
    locating: 'Zeilen werden gesucht',
    writing: 'wird geschrieben',
  },
} as const satisfies Readonly<Record<CommandLanguage, Readonly<Record<string, string>>>>;

export type CommandWord = keyof (typeof WORDS)['en'];

/** A sentence or word, with `values` put in; of two forms, the second for any `count` but 1. */
export function sayIn(
  language: CommandLanguage,
  word: CommandWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [one = '', many = one] = WORDS[language][word].split('|');
  return (values['count'] === 1 ? one : many).replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
}

/** The language that is asked for, else that of the environment (POSIX: LC_ALL, LC_MESSAGES, LANG), else English. */
export function languageOf(
  said: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): CommandLanguage {
  const tag = said ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  return /^de\b|^de_/i.test(tag) ? 'de' : 'en';
}
