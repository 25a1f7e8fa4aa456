/** Heading over the footnotes and endnotes of a .docx, which stand after its text. */
export const notesHeading = '注释';
