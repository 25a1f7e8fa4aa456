import { bookStyle } from './book-style.ts';
import { chartStyle } from './chart-style.ts';
import { formStyle } from './form-style.ts';
import { listStyle } from './list-style.ts';
import { markStyle } from './mark-style.ts';
import { narrowStyle } from './narrow-style.ts';
import { pageStyle } from './page-style.ts';
import { tableStyle } from './table-style.ts';

/** The one style sheet of a release. It is text and no imported file, so that the server has it however it is run, and a release in a test looks as it does. */
export const siteStyle = [pageStyle, listStyle, markStyle, tableStyle, bookStyle, formStyle, chartStyle, narrowStyle].map((part) => part.trim()).join('\n');
