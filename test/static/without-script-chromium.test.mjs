// Readers without script in Chromium; a file of its own, so that browsers run side by side.
import {describeReaders} from './readers-without-script.mjs';

describeReaders('chromium');
