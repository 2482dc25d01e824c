/** What the package exports: classes, events, types, by name. Registers nothing. */
export {HistoryTimeline} from '../elements/history-timeline.js';
export {MilestoneCard, type CardVariant, type ImagePolicy} from '../elements/milestone-card.js';
export {CardToggleEvent} from '../events/card-toggle.js';
export {DataErrorEvent} from '../events/data-error.js';
export {DataLoadEvent} from '../events/data-load.js';
export {DataProblemEvent} from '../events/data-problem.js';
export {FilterChangeEvent} from '../events/filter-change.js';
export {MilestoneSelectEvent, type SelectTrigger} from '../events/milestone-select.js';
export {RangeChangeEvent} from '../events/range-change.js';
export {ViewChangeEvent} from '../events/view-change.js';
export type {HistoricalDate} from '../model/historical-date.js';
export type {LocalizedText} from '../model/localized-text.js';
export type {Link, Media, Milestone, Partner, Place} from '../model/milestone.js';
export type {Problem} from '../model/problem.js';
export type {Timeline} from '../model/timeline.js';
export type {Message, MessageOverrides} from '../text/messages.js';
