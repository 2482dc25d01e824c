/** `history-timeline validate`: what is wrong with files, and where. */
import {reportOf, type Session} from './session.js';

/** Reports every file. */
export async function validate(session: Session): Promise<void> {
  for (const file of session.options.files) {
    const history = await session.read(file);
    if (history) session.report(reportOf(file, history));
  }
}
