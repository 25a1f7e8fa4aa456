import type { Said } from '../draft.ts';

const said = (zh: string, en: string): Said => ({ zh, en });

/** Why a workbook is not read at all. */
export const workbookFaults = {
  tooLarge: (mebibytes: number): Said =>
    said(
      `文件有 ${mebibytes} MiB，远大于一张填报表：请只留填报的工作表，去掉图片和其他表后再传。`,
      `The file has ${mebibytes} MiB, far more than a table of figures: keep only the sheet that was filled, without pictures, and send that.`,
    ),
  bomb: (): Said =>
    said('文件解压后远超一张表格的大小，未予读取：请用 Excel 或 WPS 打开后另存为新的 .xlsx。', 'The file unpacks to far more than a workbook holds and was not read: open it and save it as a new .xlsx.'),
  encrypted: (): Said => said('文件有密码保护：请打开后去掉密码，再保存一次。', 'The file is protected by a password: open it, remove the password and save it again.'),
  damaged: (): Said => said('文件已损坏或不完整：请重新取得，或打开后另存一份。', 'The file is damaged or cut off: get it again, or open it and save it anew.'),
  notAWorkbook: (): Said => said('文件不是 Excel 工作簿（.xlsx）：请在 Excel 或 WPS 里另存为 .xlsx。', 'The file is no Excel workbook (.xlsx): save it as .xlsx in Excel or WPS.'),
  tooMuchText: (): Said => said('工作簿里的文字太多：请只留填报的工作表。', 'The workbook holds too much text: keep only the sheet that was filled.'),
} as const;
