/** The XML parts of an unpacked file, by their names in it. */
export type FileParts = ReadonlyMap<string, string>
