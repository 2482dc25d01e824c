/** Registers every element. */
import './history-timeline.js';
import './milestone-card.js';
