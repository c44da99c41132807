/**
 * The lists of items 实施清单 that every office owns as a spreadsheet: read with findings cell by cell, made into a process, and
 * written in the same shape.
 */
export { tableInFile, tableInText, listAsText, listAsWorkbook } from './list-file.ts';
export { processOfList } from './listed-process.ts';
export { readItemList } from './read-list.ts';
export { writeItemList } from './write-list.ts';
