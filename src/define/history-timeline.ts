/** Registers `<history-timeline>`, and `<milestone-card>`, which it uses. */
import {HistoryTimeline} from '../elements/history-timeline.js';
import './milestone-card.js';
import {register} from './registration.js';

register('history-timeline', HistoryTimeline);
