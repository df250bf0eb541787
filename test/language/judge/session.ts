import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { askEnvironment, type Environment } from "./environment";
import { smallerCases } from "./generate/arbitrary";
import { type Case, type Question, questionOf } from "./generate/case";
import { type Ours, ourAnswer, scopeOf } from "./ours";
import { type Answer, appliedState, openCourt } from "./terraform";
import { traversalIn, validatingNames } from "./validating";
import { type Verdict, verdictAfterwards, verdictOn } from "./verdict";

/** Questions in one run of terraform: more of them take more than their share of time. */
const BATCH = 1000;

/** Both are asked, and held against each other. */
export interface Session {
  readonly environment: Environment;
  readonly judge: (questions: readonly Question[]) => Verdict[];
  /** The smallest case that is still wrong in the same way, with its verdict. */
  readonly shrink: (wrong: Case, verdict: Verdict) => { readonly smallest: Case; readonly verdict: Verdict };
}

export function openSession(): Session {
  const environment = askEnvironment();
  const state = appliedState();
  const before = openCourt();
  const afterwards = openCourt((folder) => writeFileSync(join(folder, "terraform.tfstate"), state));
  const scope = scopeOf(environment, before.folder);
  const validating = { ...scope, traversal: traversalIn(validatingNames(scope), scope) };

  const judgeBatch = (questions: readonly Question[]): Verdict[] => {
    const answers = before.ask(questions);
    const ours = questions.map((question) => ourAnswer(question, scope));
    const verdicts = ours.map((own, i) => {
      const answer = answers[i] as Answer;
      // Terraform validates first, and refuses then what it would take when it plans.
      const question = questions[i] as Question;
      const validated = question.forEach ? own : ourAnswer(question, validating);
      return verdictOn(question, answer, "error" in validated ? validated : own, validated);
    });
    // What we know and terraform does not is asked again when all is known, and so is what it says otherwise before.
    const claims = questions.flatMap((_, i) => (isClaim(verdicts[i] as Verdict) ? [i] : []));
    const later = afterwards.ask(claims.map((i) => questions[i] as Question));
    for (const [at, i] of claims.entries()) {
      verdicts[i] = verdictAfterwards(later[at] as Answer, ours[i] as Ours, verdicts[i] as Verdict);
    }
    return verdicts;
  };
  const judge = (questions: readonly Question[]): Verdict[] => {
    const verdicts: Verdict[] = [];
    for (let i = 0; i < questions.length; i += BATCH) verdicts.push(...judgeBatch(questions.slice(i, i + BATCH)));
    return verdicts;
  };
  const shrink: Session["shrink"] = (wrong, verdict) => {
    let smallest = { smallest: wrong, verdict };
    for (;;) {
      const smaller = smallerCases(smallest.smallest);
      const verdicts = judge(smaller.map(questionOf));
      const at = verdicts.findIndex(({ kind }) => kind === verdict.kind);
      if (at < 0) return smallest;
      smallest = { smallest: smaller[at] as Case, verdict: verdicts[at] as Verdict };
    }
  };
  return { environment, judge, shrink };
}

function isClaim({ kind }: Verdict): boolean {
  return kind === "more" || kind === "error of ours alone" || kind === "other value";
}
