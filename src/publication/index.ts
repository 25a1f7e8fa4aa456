export { csvChunks, guarded, toCsv } from './csv.ts';
export { metadata, tableNotes } from './metadata.ts';
export type { Edition, MetadataLine } from './metadata.ts';
export { toStratml } from './stratml.ts';
export type { StratmlOptions, StratmlPart } from './stratml.ts';
export { shownCell } from './table.ts';
export type { Cell, Column, Label, Language, Table } from './table.ts';
export { TABLE_IDS, tables } from './tables.ts';
export type { TableId } from './tables.ts';
export { metadataTitles } from './words/table-titles.ts';
export { columnLetters } from './sheet.ts';
export { reference } from './sheet.ts';
export type { CellStyle, Sheet, SheetCell, Workbook } from './sheet.ts';
export { standingWorkbook } from './standing-workbook.ts';
export type { StandingEdition } from './standing-workbook.ts';
export { joined, workbookFile, workbookPieces } from './workbook-file.ts';
export { divisionDocument } from './division-document.ts';
export type { DivisionEdition } from './division-edition.ts';
export { divisionWorkbook } from './division-workbook.ts';
export { officialDocumentFile } from './official-document.ts';
export type { OfficialBlock, OfficialDocument } from './official-document.ts';

// What a year asks for.
export type { YearEdition } from './year-edition.ts';
export { yearDocument } from './year-document.ts';
export { yearWorkbook } from './year-workbook.ts';
export { whistleWorkbook } from './whistle-workbook.ts';
export type { WhistleEdition } from './whistle-workbook.ts';
export { agendaDocument, minutesDocument } from './meeting-document.ts';
export type { MeetingEdition } from './meeting-document.ts';
export { reportWorkbook } from './report-workbook.ts';
export type { ReportEdition } from './report-workbook.ts';

// The project library.
export { OC4IDS_STATUS } from './oc4ids-package.ts';
export type { Oc4idsPackage, Oc4idsProject, Oc4idsStatus } from './oc4ids-package.ts';
export { toOc4ids } from './oc4ids.ts';
export type { Oc4idsEdition } from './oc4ids.ts';
export { projectRows, projectWorkbook } from './project-workbook.ts';
export type { ProjectEdition, PublishedProject } from './project-workbook.ts';

// Releases.
export { publicationMarks } from './release.ts';
export type { Bodies as PublicationBodies, Release, ReleaseFile } from './release.ts';
export { siteAddress, siteData, siteFile, siteLink, sitePage, siteSegment } from './site-address.ts';
export type { SiteAddress, SiteLanguage } from './site-address.ts';

// Open data.
export { CC_BY_4, openAddress } from './open-edition.ts';
export type { OpenEdition, OpenFile, OpenLicence, OpenOpinion } from './open-edition.ts';
export { eachOpenFile, openDataFiles } from './open-files.ts';
export { openTag } from './open-feeds.ts';
export { openTableTexts } from './words/open-titles.ts';
export { atomDocument } from './atom.ts';
export type { AtomEntry, AtomFeed } from './atom.ts';
export { headsCsv, headsFeed, headsJson, publishedHeadLine, readHeadList, withHead } from './head-list.ts';
export type { PublishedDay } from './head-list.ts';
export { plainPromise } from './plain-promise.ts';
export { releaseDifference } from './release-difference.ts';
export type { Comparable, ReleaseDifference } from './release-difference.ts';
export { RELEASE_WORKDAYS, releaseDue } from './release-due.ts';
export { approvedRelease, discardedRelease, isPreparer, newestRelease, publishedRelease, withdrawnRelease } from './release-step.ts';
export { publicFrozen, publishedFrozen } from './public-frozen.ts';
export { isPublicProject, publicRecords } from './site-records.ts';
export type { GivenRecords, Held, PublicAmendment, PublicDocument, PublicEvaluation, PublicProject, PublicRecords, PublicTask } from './site-records.ts';
export { isPublicPolicy } from './public-policy.ts';
export type { PublicPolicy } from './public-policy.ts';
export { releaseFaults } from './words/release-faults.ts';

// Documents written from a frozen file.
export { writtenDocument } from './written-document.ts';
export type { WrittenOptions } from './written-document.ts';
export { typstDocument } from './typst-document.ts';
export { chineseFaceFile } from './words/typst-faces.ts';
export { headingNumbers } from './official-document-layout.ts';
export { longDay } from './words/meeting-document-words.ts';
export { annexLabel } from './words/written.ts';
