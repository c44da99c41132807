/** The library: processes before the reforms, the reforms as data, the rules of cities, and examples of scenarios. */
import type { City, Id, Process, Reform, Scenario } from '../engine/model/index.ts';
import { businessStartupHall } from './business-startup/hall-scenario.ts';
import { businessStartup } from './business-startup/process.ts';
import { oneWindow } from './business-startup/reforms.ts';
import { businessStartupScenario } from './business-startup/scenario.ts';
import { anyang } from './cities/anyang.ts';
import { beijing } from './cities/beijing.ts';
import { chongqing } from './cities/chongqing.ts';
import { guangzhou } from './cities/guangzhou.ts';
import { henan } from './cities/henan.ts';
import { hohhot } from './cities/hohhot.ts';
import { nanning } from './cities/nanning.ts';
import { shanghai } from './cities/shanghai.ts';
import { shangqiu } from './cities/shangqiu.ts';
import { tianjin } from './cities/tianjin.ts';
import { tongliao } from './cities/tongliao.ts';
import { weifang } from './cities/weifang.ts';
import { wuhan } from './cities/wuhan.ts';
import { zibo } from './cities/zibo.ts';
import { constructionPermitsHall } from './construction-permits/hall-scenario.ts';
import { constructionPermits } from './construction-permits/process.ts';
import { parallelApproval } from './construction-permits/reforms.ts';
import { constructionPermitsScenario } from './construction-permits/scenario.ts';
import { changchun2007 } from './real-estate/doing-business/changchun.ts';
import { changsha2007 } from './real-estate/doing-business/changsha.ts';
import { haikou2007 } from './real-estate/doing-business/haikou.ts';
import { realEstateHall } from './real-estate/hall-scenario.ts';
import { realEstate } from './real-estate/process.ts';
import { parallelRegistration } from './real-estate/reforms.ts';
import { realEstateScenario } from './real-estate/scenario.ts';
import { utilitiesHall } from './utilities/hall-scenario.ts';
import { utilities } from './utilities/process.ts';
import { jointUtilities } from './utilities/reforms.ts';
import { utilitiesScenario } from './utilities/scenario.ts';

export { hallMeasures } from './hall-measures.ts';
export { sources } from './sources.ts';

export const processes: readonly Process[] = [
  businessStartup,
  constructionPermits,
  realEstate,
  utilities,
  // Historical tables, for reproducing them only.
  changchun2007,
  changsha2007,
  haikou2007,
];
export const reforms: readonly Reform[] = [oneWindow, parallelApproval, parallelRegistration, jointUtilities];
export const cities: readonly City[] = [
  tongliao,
  hohhot,
  beijing,
  henan,
  anyang,
  guangzhou,
  tianjin,
  shanghai,
  wuhan,
  zibo,
  nanning,
  shangqiu,
  weifang,
  chongqing,
];
/**
 * Two examples for each process, the usual one first: working time only, and a hall on the calendar. Every number in them is
 * an assumption.
 */
export const scenarios: readonly Scenario[] = [
  businessStartupScenario,
  businessStartupHall,
  constructionPermitsScenario,
  constructionPermitsHall,
  realEstateScenario,
  realEstateHall,
  utilitiesScenario,
  utilitiesHall,
];

/** The process of the library with this id, if there is one. */
export function processById(id: Id): Process | undefined {
  return processes.find((process) => process.id === id);
}

/** The reform of the library with this id, if there is one. */
export function reformById(id: Id): Reform | undefined {
  return reforms.find((reform) => reform.id === id);
}

/** The reforms of the library for a process, the usual one first. */
export function reformsOf(process: Id): Reform[] {
  return reforms.filter((reform) => reform.process === process);
}

/** The city of the library with this id, if there is one. */
export function cityById(id: Id): City | undefined {
  return cities.find((city) => city.id === id);
}

/** The usual example scenario of the library for a process, if there is one. */
export function scenarioOf(process: Id): Scenario | undefined {
  return scenarios.find((scenario) => scenario.process === process);
}
