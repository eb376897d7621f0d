/** The reader's name and version, printed in every reading. Kept equal to package.json by a test. */
export const READER_NAME = "isnad";
export const READER_VERSION = "0.1.0";
