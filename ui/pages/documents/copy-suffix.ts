import type { Text } from '../../../engine/model/index.ts';
import { wordsIn } from '../../words/index.ts';

/** What stands behind the title of a process that is kept in this browser while another one takes its place. */
export const copySuffix: Text = {
  zh: wordsIn('zh').t('documents.copySuffix'),
  en: wordsIn('en').t('documents.copySuffix'),
};

/** What stands behind the title of a copy of a revision or a version that a document once was. */
export function pastSuffix(kind: 'revisions' | 'versions', n: number): Text {
  const key = `history.${kind}.suffix` as const;
  return { zh: wordsIn('zh').t(key, { n }), en: wordsIn('en').t(key, { n }) };
}
