import type { Arrangement } from '../workday.ts';

/** 国务院办公厅关于部分节假日安排的通知, year by year. */
export const arrangements: readonly Arrangement[] = [];
