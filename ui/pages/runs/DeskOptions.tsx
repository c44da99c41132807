import type { Scenario } from '../../../engine/model/index.ts';
import { useOfficeName } from '../../state/offices.ts';
import { useWords } from '../../words/index.ts';

/** The desks of a scenario to choose from, by their titles, or by their offices where they have none. */
export function DeskOptions({ desks }: Pick<Scenario, 'desks'>) {
  const { say } = useWords();
  const officeName = useOfficeName(say);
  return desks.map(({ id, title, authority }) => (
    <option key={id} value={id}>
      {title === undefined ? officeName(authority) : say(title)}
    </option>
  ));
}
