import type { RunHead } from '../store/index.ts';
import type { Answer } from '../routes/route.ts';
import type { Seen } from './sight.ts';

/**
 * A document as a file. What was published is the plain content; work in progress says in its name and in front of its content
 * that it is internal and who took it out.
 */
export function exportOf({ document, isDraft }: Seen, name: string): Answer {
  const content = JSON.parse(document.content) as unknown;
  const title = safeName(document.title.zh);
  if (!isDraft) return { file: `${title}-v${document.version}.json`, body: content };
  const { id, kind, revision, hash, state } = document;
  return internalFile(title, name, { document: { id, kind, revision, hash, state }, content });
}

/** The result of a run as a file. Runs are work in progress and never published: the file says so, and who took it out. */
export function runFileOf(run: RunHead, result: unknown, name: string): Answer {
  return internalFile(`run-${run.id}`, name, { run, result });
}

/** A file that says in its name and in front of its content that it is internal and who took it out. */
function internalFile(title: string, name: string, content: Readonly<Record<string, unknown>>): Answer {
  return {
    file: `内部资料-${title}-${safeName(name)}.json`,
    body: {
      mark: { zh: '内部资料，未发布，不得外传', en: 'internal, not published, not to be passed on' },
      exportedBy: name,
      ...content,
    },
  };
}

/** Letters and figures of any script, with hyphens for all else: safe as part of a name of a file everywhere. */
function safeName(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'binglian'
  );
}
