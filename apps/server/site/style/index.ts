import { chartStyle } from './chart-style.ts';
import { narrowStyle } from './narrow-style.ts';
import { pageStyle } from './page-style.ts';
import { partStyle } from './part-style.ts';

/** The one style sheet of a release. It is text and no imported file, so that the server has it however it is run, and a release in a test looks as it does. */
export const siteStyle = [pageStyle, partStyle, chartStyle, narrowStyle].map((part) => part.trim()).join('\n');
