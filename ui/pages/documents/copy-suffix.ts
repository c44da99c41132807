import type { Text } from '../../../engine/model/index.ts';
import { wordsIn } from '../../words/index.ts';

/** What stands behind the title of a process that is kept in this browser while another one takes its place. */
export const copySuffix: Text = {
  zh: wordsIn('zh').t('documents.copySuffix'),
  en: wordsIn('en').t('documents.copySuffix'),
};
