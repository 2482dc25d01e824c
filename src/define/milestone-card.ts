/** Registers `<milestone-card>`. */
import {MilestoneCard} from '../elements/milestone-card.js';
import {register} from './registration.js';

register('milestone-card', MilestoneCard);
