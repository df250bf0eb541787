import type { ActionInvocation } from "../../plan/actions/invocation";
import type { Plan } from "../../plan/plan-type";
import type { Screen } from "../screen";
import { plainSubject } from "./order";

const SHOWN = 30;

/** The actions that the apply invokes, each with what calls it and what it does. */
export function renderActions(screen: Screen, { actions = [], changes }: Plan): string[] {
  if (actions.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(changes.map((change) => change.stack)).size > 1;
  const rest = actions.length - SHOWN;
  return [
    colors.bold(words.phrase("heading.actions", { n: actions.length })),
    "",
    ...actions.slice(0, SHOWN).flatMap((one) => [...renderAction(screen, one, several), ""]),
    ...(rest > 0
      ? [...screen.text(words.phrase("undecided.more", { n: rest })), ...screen.text(words.phrase("findings.all")), ""]
      : []),
  ];
}

function renderAction(screen: Screen, one: ActionInvocation, several: boolean): string[] {
  const { words, colors } = screen;
  const { stack, action, trigger, event, effect, missing } = one;
  const { instance = words.phrase("action-effect.no-instance") } = one;
  const what = words.phrase(`action-effect.${effect}`, { instance });
  const open = missing ? [words.phrase("finding.undecided", { what: words.missing(missing).what })] : [];
  return [
    `  ${colors.bold(plainSubject(stack, action, several))}${missing ? "?" : ""}`,
    ...[words.phrase("action-effect.called", { event, trigger }), what, ...open].flatMap((text) =>
      screen.text(text, 4),
    ),
  ];
}
