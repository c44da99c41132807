import type { CommanderError } from 'commander';
import type { Language } from '../engine/model/index.ts';

/**
 * What a parser's error says, in the language of the call. The library speaks English and tells the kind of error by its
 * code, the names by its message.
 */
export function wrongUseText({ code, message }: CommanderError, language: Language): string {
  const english = message.replace(/^error: /, '');
  if (language === 'en') return `error: ${english}\n`;
  const [first, meant] = splitSuggestion(english);
  return `用法有误：${inChinese(code, first)}${meant === '' ? '' : `\n（是否想输入 ${meant}？）`}\n`;
}

/** `…\n(Did you mean x?)` or `…\n(Did you mean one of x, y?)` taken apart. */
function splitSuggestion(message: string): [said: string, meant: string] {
  const [, said, meant] = /^([\s\S]*)\n\(Did you mean (?:one of )?(.*)\?\)$/.exec(message) ?? [];
  return said === undefined || meant === undefined ? [message, ''] : [said, meant];
}

function inChinese(code: string, said: string): string {
  const quoted = /'([\s\S]*)'/.exec(said)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return `没有命令“${quoted}”`;
    case 'commander.unknownOption':
      return `没有选项“${quoted}”`;
    case 'commander.missingArgument':
      return `缺少参数“${quoted}”`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项“${quoted}”`;
    case 'commander.optionMissingArgument':
      return `选项“${quoted}”后面缺少取值`;
    case 'commander.excessArguments': {
      const [, expected = '', got = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(said) ?? [];
      return `参数过多：应有 ${expected} 个，写了 ${got} 个`;
    }
    case 'commander.invalidArgument':
      return invalidArgument(said);
    case 'commander.conflictingOption': {
      const [, one = '', other = ''] = /option '(.*)' cannot be used with option '(.*)'/s.exec(said) ?? [];
      return `选项“${one}”不能与“${other}”同时使用`;
    }
    default:
      return said;
  }
}

/** `option '--lang <language>' argument 'fr' is invalid. Allowed choices are zh, en.` */
function invalidArgument(said: string): string {
  const option = /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s.exec(said);
  const argument = /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s.exec(said);
  const [name = '', value = '', hint = ''] =
    option !== null ? option.slice(1) : argument !== null ? [argument[2], argument[1], argument[3]] : [];
  const choices = /^Allowed choices are (.*)\.$/.exec(hint)?.[1];
  return `“${name}”的取值“${value}”不对。${choices === undefined ? hint : `可选：${choices}`}`;
}
