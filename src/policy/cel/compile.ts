import type { RuleModel } from "../custom/model";
import { Budget, PLACE, ROUND, withRounds } from "./budget";
import { type Environment, mistakeOf, newEnvironment, type Program } from "./language";
import { addFunctions, VARIABLES } from "./values";

/** Expressions of one model. */
export class Compiler {
  /** Of the programs of `counted`. */
  readonly budget = new Budget();
  private readonly environment: Environment;
  private model: RuleModel | undefined;

  constructor() {
    this.environment = addFunctions(newEnvironment(), () => {
      if (!this.model) throw new TypeError("there is no model");
      return this.model;
    });
    this.environment.registerFunction(`${ROUND}(): bool`, this.budget.round);
    this.environment.registerFunction(`${PLACE}(): int`, this.budget.place);
    for (const [name, type] of Object.entries(VARIABLES)) this.environment.registerVariable(name, type);
  }

  /** Expressions look at this model from here on. */
  use(model: RuleModel): void {
    this.model = model;
  }

  compile(text: string): Program {
    return this.environment.parse(text);
  }

  /** A program that ends when its loops go round too often. */
  counted(text: string): Program {
    return this.compile(withRounds(text, this.compile(text)));
  }

  /** What is wrong with an expression before it is ever evaluated; `yields` is what it has to be, unless anything will do. */
  mistake(text: string, yields?: "bool"): { readonly reason: string; readonly at: number } | undefined {
    try {
      const { valid, type, error } = this.compile(text).check();
      if (!valid) return mistakeOf(error);
      if (yields === undefined || type === yields || type === "dyn") return undefined;
      return { reason: `${type}, not ${yields}`, at: 1 };
    } catch (error) {
      return mistakeOf(error);
    }
  }
}
