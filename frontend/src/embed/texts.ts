// What the element and the extension say themselves; findings come worded from the desk.
import en from "./texts/en.json";
import et from "./texts/et.json";
import fi from "./texts/fi.json";

export type Texts = typeof en;
type Counted = "findings" | "hints" | "more";

const ALL: Readonly<Record<string, Texts>> = { fi, et, en };

/** The texts of a language; English where we do not have it. */
export class Words {
  readonly texts: Texts;
  readonly #rules: Intl.PluralRules;

  /** language: one that known() gave. */
  constructor(readonly language: string) {
    this.texts = ALL[language] ?? en;
    this.#rules = new Intl.PluralRules(language);
  }

  /** How many there are, in words. */
  count(what: Counted, number: number): string {
    const forms = this.texts[what];
    return (this.#rules.select(number) === "one" ? forms.one : forms.other).replace("{n}", String(number));
  }

  /** A dimension's name. */
  dimension(name: string): string {
    return (this.texts.dimensions as Record<string, string>)[name] ?? name;
  }
}

/** The first of these that is one of ours: "fi-FI" is "fi". */
export function known(...wishes: readonly (string | null | undefined)[]): string {
  const codes = wishes.map((wish) => wish?.toLowerCase().split("-")[0] ?? "");
  return codes.find((code) => Object.hasOwn(ALL, code)) ?? "en";
}
