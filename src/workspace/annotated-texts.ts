import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Annotation, readAnnotation } from "../analysis/annotation/annotation.ts";
import { readBytes } from "../intake/bytes.ts";
import { documentOf } from "../intake/document.ts";
import { namesIn } from "../intake/folder.ts";
import { IsnadError } from "../model/error.ts";

/** A text and what a person found in it. */
export interface TextWithAnnotation {
  /** The file's name without its ending: `red-sea.ar`. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly annotation: Annotation;
}

export interface AnnotatedFolder {
  readonly texts: readonly TextWithAnnotation[];
  /** What is wrong with annotations of the folder, each with file, line and remedy. */
  readonly faults: readonly IsnadError[];
}

/** The folder of annotated texts that the package brings, which lies beside the bundle's folder and the sources'. */
export function ownTexts(): string {
  const folders = ["../examples/annotated", "../../examples/annotated"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return folders.find((folder) => existsSync(folder)) ?? folders[0]!;
}

/**
 * The annotated texts of a folder, by name. A text without an annotation is passed over. Throws an `IsnadError` where
 * the folder cannot be read or holds no annotated text, or none of the language that is asked for.
 */
export async function annotatedTexts(folder: string, language: string | null = null): Promise<AnnotatedFolder> {
  const annotations = namesIn(folder).flatMap(annotationIn);
  if (annotations.length === 0) throw new IsnadError("no-annotated-texts", { name: folder });
  const wanted = annotations.filter((one) => language === null || one.language === language);
  if (wanted.length === 0) throw new IsnadError("no-annotated-texts-in", { name: folder, language: language ?? "" });
  const texts: TextWithAnnotation[] = [];
  const faults: IsnadError[] = [];
  for (const { name, language } of wanted) {
    const text = await textOf(join(folder, `${name}.txt`), join(folder, `${name}.annotation`), faults);
    if (text !== null) texts.push({ name, language, ...text });
  }
  return { texts, faults };
}

const ANNOTATION = /^(?<name>.+\.(?<language>[a-z]{2,3}))\.annotation$/;

function annotationIn(file: string): Pick<TextWithAnnotation, "name" | "language">[] {
  const { name, language } = ANNOTATION.exec(file)?.groups ?? {};
  return name === undefined || language === undefined ? [] : [{ name, language }];
}

async function textOf(
  path: string,
  annotationPath: string,
  faults: IsnadError[],
): Promise<Pick<TextWithAnnotation, "text" | "annotation"> | null> {
  try {
    const { text } = await documentOf(readBytes(path), path, "text");
    const source = await documentOf(readBytes(annotationPath), annotationPath, "text");
    const { annotation, faults: wrong } = readAnnotation(source.text, text);
    faults.push(...wrong.map((fault) => new IsnadError("bad-annotation", { name: annotationPath, ...fault })));
    return wrong.length === 0 ? { text, annotation } : null;
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error;
    const isAlone = error.code === "no-such-file";
    faults.push(isAlone ? new IsnadError("annotation-without-text", { name: annotationPath, text: path }) : error);
    return null;
  }
}
