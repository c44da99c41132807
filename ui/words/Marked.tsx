import { useSettings } from '../state/settings.ts';

/** Chinese with the marks and numbers inside it. */
const CHINESE = /([\u3400-\u9fff](?:[\u3000-\u303f\uff00-\uffef\u3400-\u9fff\d]*[\u3400-\u9fff])?)/;

/** A text of a document or a person, whose Chinese is marked as such on a page that is not: names of law have no other, and
 * people write as they like. Readers of screens then pronounce it. */
export function Marked({ text }: { text: string }) {
  const { language } = useSettings();
  if (language === 'zh' || !CHINESE.test(text)) return text;
  return text.split(CHINESE).map((part, k) =>
    k % 2 === 0 ? (
      part
    ) : (
      <span key={k} lang="zh-CN">
        {part}
      </span>
    ),
  );
}
