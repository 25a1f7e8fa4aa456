import type ExcelJS from 'exceljs';

/** How the sheets that go out to be filled look. */
const solid = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
export const FILLS = { head: solid('FFE8E2D6'), fill: solid('FFFFF7DA'), locked: solid('FFECECEC') } as const;
const EDGE = { style: 'thin', color: { argb: 'FFB9B2A4' } } as const;
export const BORDER: Partial<ExcelJS.Borders> = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
export const FONT = { name: '宋体', size: 11 } as const;
