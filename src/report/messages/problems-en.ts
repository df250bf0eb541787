import { POLICY_PROBLEMS_EN } from "./problems-policy-en";
import { YAML_PROBLEMS_EN } from "./problems-yaml-en";
import type { ProblemText } from "./text";

export const PROBLEMS_EN: Readonly<Record<string, ProblemText>> = {
  "file/no-file": {
    what: "{file} is no file: {found}.",
    expected: "a file on a disk, or standard input",
    todo: "Write what it gives into a file, or hand it over by a pipe: COMMAND | eniplan check -",
  },
  "input/too-deep": {
    what: "The input is nested too deeply to be read.",
    expected:
      "lists and blocks in each other no deeper than people write them; some hundred levels are enough for anybody",
    todo: "Look for the value, the block or the chain of references that nests so deeply, and make it flatter.",
  },
  "file/missing": {
    what: "There is no file or folder {file}.",
    expected: "a file or folder that exists",
    todo: "Check the path, and the folder that it is relative to.",
  },
  "file/empty": {
    what: "There is nothing in {file}: it is empty.",
    expected: "a configuration, a state or a plan; terraform show prints nothing when it fails",
    todo: "Look at what the command before the pipe, or the one that wrote the file, reported.",
  },
  "file/no-match": {
    what: "Nothing matches {pattern}.",
    expected: "a pattern that names at least one file or folder; node_modules and .terraform are not looked into",
    todo: "Check the pattern and the folder that it is used in.",
  },
  "merge/not-shard": {
    what: "{file} was not saved by a shard.",
    expected: "files that eniplan check or plan wrote with --shard I/N --out FILE",
    todo: "To see a whole result again: eniplan show {file}",
  },
  "merge/missing": {
    what: "Not every shard is there: {shards} missing.",
    expected: "the files of all shards of the run",
    todo: "Add the missing files, or let these shards run again.",
  },
  "merge/duplicate": {
    what: "Shard {shard} is there more than once: {files}.",
    expected: "one file for each shard",
    todo: "Leave all but one of them out.",
  },
  "merge/other-run": {
    what: "{file} is shard {shard} of another run than {first}.",
    expected: "shards of one run: the same version, command, paths and options, and as many parts as {expected} says",
    todo: "Merge the files of one run only, or let all shards run again with the same arguments.",
  },
  "file/unreadable": {
    what: "{file} cannot be read: {reason}.",
    expected: "a file that this user may read",
    todo: "Check the permissions, and that the path is a file.",
  },
  "file/unrecognised": {
    what: "{file} is nothing that eniplan reads: {found}.",
    expected:
      "cdktf.json, a cdktf output folder, *.tf or *.tf.json, a Terraform state, or what terraform show -json prints",
    todo: "Name one of these files, or write the app's output with: npx cdktf synth",
  },
  "variable/undeclared": {
    what: "--var names {name}, which no stack declares.",
    expected: "one of {declared}",
    todo: "Correct the name, or declare the variable.",
  },
  "variable/type": {
    what: "The value given to {name} is not of type {type}.",
    expected: 'a literal of type {type}: a number, true or false, ["a"] or {a = "b"}',
    todo: "Correct the value; quote it for the shell.",
  },
  "catalog/unknown": {
    what: "The catalog has no {what} {name}.",
    expected: "a name of the catalog, such as {nearest}",
    todo: "Correct the name, or list all: eniplan catalog --help",
  },
  "json/malformed": {
    what: "This is not valid JSON: {reason}.",
    expected: "JSON without comments and trailing commas",
    todo: "Correct the text at this place. A file that a tool wrote is best written again by that tool.",
  },
  "inventory/answer": {
    what: "What the inventory says that {address} answers is not of the type of {attribute}: {reason}.",
    expected: "under objects, the attributes of the data source as the provider gives them",
    todo: "Correct the value of {attribute}.",
  },
  "yaml/malformed": {
    what: "This is not valid YAML: {reason}.",
    expected: "YAML 1.2",
    todo: "Correct the text at this place; mind the indentation, which takes spaces only.",
  },
  "state/version": {
    what: "The state has version {found}.",
    expected: "version {expected}, which Terraform writes since 0.12",
    todo: "Let a current Terraform rewrite it: terraform state pull > state.json",
  },
  "state/empty": {
    what: "There is no state in {file}: it is empty.",
    expected: "a Terraform state; terraform state pull prints nothing when there is none, and when it fails",
    todo: "Look at what the command before the pipe reported. To plan without a prior state: --state none",
  },
  "state/elsewhere": {
    what: "The state of {stack} is in the backend {backend} and was not read; without it nothing can be said of what changes.",
    expected: "the state, or the word that there is none",
    todo: "{command}; or, where terraform init was run, let eniplan ask: {plan} --state-pull; or name a file: --state {stack}=FILE; or plan as if nothing existed: --state none",
  },
  "state/pull-failed": {
    what: "{command} failed in {folder}, for the stack {stack} ({status}).",
    expected:
      "a folder that terraform init has made ready, with the credentials of its backend; another program: --terraform PATH; more time: --state-pull-timeout SECONDS",
    todo: "Correct what it reports, or give the state: --state {stack}=FILE",
  },
  "state/no-stack": {
    what: "A state is given for {name}, which is no stack of this run.",
    expected: "one of {stacks}",
    todo: "Correct the name; --state STACK=FILE, or inputs.state in the policy, names stacks as the report does.",
  },
  "file/too-large": {
    what: "{file} is larger than what can be read as one text.",
    expected: "at most 512 MB",
    todo: "Split the configuration that this state or plan belongs to; Terraform itself needs minutes for each plan of this size.",
  },
  "state/several": {
    what: "The state {state} is given for {name}, and {n} stacks have that name: {stacks}.",
    expected: "a state for one stack",
    todo: "Name each stack as the report does, with its path: --state PATH/{name}=FILE",
  },
  "state/encrypted": {
    what: "{file} is encrypted by OpenTofu, so nothing of it can be read.",
    expected: "a state or a plan in the clear",
    todo: "Let OpenTofu decrypt it, where its key is: tofu state pull | eniplan plan --state -, or: tofu show -json plan.bin | eniplan plan -",
  },
  "file/compressed": {
    what: "{file} is compressed by {method}.",
    expected: "text; what comes in by standard input is unpacked",
    todo: "Unpack it, or send it in by standard input: eniplan plan --state - < FILE",
  },
  "stdin/compressed": {
    what: "Standard input is compressed and cannot be unpacked: {reason}.",
    expected: "text, or text compressed whole by gzip or zstd, of at most 512 MB",
    todo: "Look at what the command before the pipe reported, or unpack it there: gunzip -c FILE | eniplan plan -",
  },
  "state/shape": {
    what: "The state is not shaped as Terraform writes it, at {where}.",
    expected: "a state file of version 4, whole and unedited",
    todo: "Fetch it again: terraform state pull > state.json",
  },
  "configuration/shape": {
    what: "The configuration is not shaped as Terraform's JSON syntax wants it, at {where}.",
    expected: "an object, or a list of objects, as in: resource → type → name → attributes",
    todo: "Correct this block, or write the file again with: npx cdktf synth",
  },
  "configuration/count": {
    what: "A count of {count} is more than any account holds.",
    expected: "at most {most} instances of one block",
    todo: "Correct the count, or the variable that it comes from.",
  },
  "configuration/instances": {
    what: "The configuration makes more instances than any account holds.",
    expected: "at most {most} instances of resources and modules",
    todo: "Correct the counts, or split the configuration: those of modules in modules multiply.",
  },
  "module/too-many": {
    what: "The configuration calls more modules than are read.",
    expected: "at most {most} calls, those in modules included",
    todo: "Call modules with for_each instead of one by one, or split the configuration.",
  },
  "module/missing": {
    what: "The module's source {source} is no folder: there is no {folder}.",
    expected: "a folder, named from that of the file that calls the module",
    todo: "Correct the source, or fetch the folder.",
  },
  "module/empty": {
    what: "There is no configuration in the module's folder {folder}.",
    expected: "at least one file named *.tf or *.tf.json",
    todo: "Correct the source of the module.",
  },
  "module/circular": {
    what: "The module in {folder} calls itself.",
    expected: "modules that do not call, by whatever way, the folder that they are called from",
    todo: "Correct the source of one of them.",
  },
  "module/manifest": {
    what: "What terraform init noted of the modules is not shaped as it writes it, at {where}.",
    expected: "a list Modules, each with Key, Source and Dir",
    todo: "Write it again: terraform init",
  },
  "module/outside": {
    what: "The module {key} is noted in {folder}, which is not where terraform init puts what it fetches.",
    expected: "a folder below {expected}",
    todo: "Write it again: remove the folder .terraform/modules, then run terraform init",
  },
  "module/leaves-package": {
    what: "The source {source} leaves the module that it is written in: {folder} is not in {package}.",
    expected: "a local source inside of what was fetched as one",
    todo: "Use another version of that module; Terraform refuses this one too.",
  },
  "module/argument": {
    what: "The call of module.{module} gives {name}, which the module does not declare.",
    expected: "one of {declared}",
    todo: "Correct the name, or declare the variable in the module.",
  },
  "module/required": {
    what: "The call of module.{module} gives no {name}, which has no default.",
    expected: "an argument for each variable without a default",
    todo: "Give it a value in the call, or a default in the module.",
  },
  "reference/circular": {
    what: "Resources depend on each other in a circle: {cycle}.",
    expected: "references without a circle, so that an order of creation exists",
    todo: "Remove one of these references or depends_on entries.",
  },
  "order/cycle": {
    what: "The planned steps wait for each other in a circle: {cycle}.",
    expected: "an order in which every step can start",
    todo: "Remove one of these dependencies, or make the change in two applies.",
  },
  "app/not-run": {
    what: "The app was not run: {command}. Reading runs no code of what is read.",
    expected: "a person on a terminal, or somebody who allows it",
    todo: "If the code is trusted: --allow-code, or ENIPLAN_ALLOW_CODE=1 in the settings of the pipeline. Otherwise read what a synth wrote: eniplan check {folder}, or --no-app.",
  },
  "app/no-output": {
    what: "The app was not to be run, and {folder} holds nothing that it wrote before.",
    expected: "the output folder of a synth, with its manifest.json",
    todo: "Run cdktf synth first, or leave out --no-app.",
  },
  "app/failed": {
    what: "The app failed: {command} ended with {status}.",
    expected: "an app that synthesises without an error",
    todo: "Run the command by itself, correct what it reports, then plan again.",
  },
  "app/no-stacks": {
    what: "The app wrote no stack to {folder}.",
    expected: "at least one stack in the output folder",
    todo: "Declare a stack in the app and call app.synth() at its end.",
  },
  "app/same-stack": {
    what: "The stacks {stack} and {other} are one and the same in {file}: one of them is lost.",
    expected: "each stack with a name and a file of its own",
    todo: "Give each stack of the app another name, and synthesise it again.",
  },
  "cdktf-json/shape": {
    what: "cdktf.json is not shaped as cdktf wants it, at {where}.",
    expected: 'an object with "app", the command that runs the app, as text',
    todo: 'Correct it, for instance: { "language": "typescript", "app": "npx ts-node main.ts" }',
  },
  "cli/unknown-command": {
    what: "There is no command {name}.",
    expected: "one of {commands}",
    todo: "Did you mean {nearest}? All commands: eniplan --help",
  },
  "cli/no-such-option": {
    what: "There is no option {name}.",
    expected: "an option of this command",
    todo: "All options: add --help to the command",
  },
  "cli/option-of-another": {
    what: "{command} has no option {name}.",
    expected: "an option of this command",
    todo: "It belongs to: {commands}. All options of this one: add --help to the command",
  },
  "cli/unknown-option": {
    what: "There is no option {name}.",
    expected: "an option of this command",
    todo: "Did you mean {nearest}? All options: add --help to the command",
  },
  "cli/bad-value": {
    what: "The option {option} cannot take the value {value}.",
    expected: "{expected}",
    todo: "Correct the value; add --help to the command for examples.",
  },
  "cli/missing-argument": {
    what: "The argument {name} is missing.",
    expected: "a value for {name}",
    todo: "Add it; add --help to the command for examples.",
  },
  "cli/too-many-arguments": {
    what: "{name} got {count} arguments.",
    expected: "at most {limit}",
    todo: "Leave the others out; quote a path that has spaces.",
  },
  "graph/no-plan": {
    what: "There is no order: the references of the configuration run in a circle.",
    expected: "a configuration without circles",
    todo: "eniplan check names the circle. The network can be drawn all the same: eniplan graph --kind topology",
  },
  "graph/not-drawn": {
    what: "{address} is not in the picture.",
    expected: "an address that is drawn, for instance {nearest}",
    todo: "Correct the address. In the order only what changes is drawn; the network is drawn by eniplan graph --kind topology",
  },
  "rule/unknown": {
    what: "There is no rule {name}.",
    expected: "a rule id of the form group/name",
    todo: "Did you mean {nearest}? All rules: eniplan rules",
  },
  "plan/several-stacks": {
    what: "Terraform's plan format holds one stack, and {count} were read: {names}.",
    expected: "one stack",
    todo: "Name its folder or file: eniplan plan cdktf.out/stacks/NAME/cdk.tf.json --format tfplan-json",
  },
  "plan/not-saved": {
    what: "{file} is no plan that this eniplan can show (format {found}).",
    expected: "a file that eniplan plan --out wrote, of format {expected}",
    todo: "Plan again with this eniplan: eniplan plan --out FILE",
  },
  "plan/misshapen": {
    what: "{file} holds something else than eniplan saves, at {where}.",
    expected: "a file that eniplan plan --out or eniplan check --out wrote, of this version",
    todo: "Save it again.",
  },
  "plan/edited": {
    what: "The saved plan {file} is not as it was written: its checksum does not fit.",
    expected: "the whole file, unedited",
    todo: "Fetch it again, or plan again: eniplan plan --out FILE",
  },
  "plan/stale": {
    what: "The saved plan of {stack} is stale: its state {file} has moved on from serial {planned} to {found}.",
    expected: "a state of serial {planned}, from which the plan was made",
    todo: "Something was applied since. Plan again: eniplan plan --out FILE",
  },
  "plan/archive": {
    what: "The archive cannot be used ({why}): {name}.",
    expected: "a plan file, whole and as terraform plan -out writes it",
    todo: "Write it again: terraform plan -out plan.bin",
  },
  "plan/no-plan": {
    what: "This is a ZIP archive, but no plan file; it holds {names}.",
    expected: "what terraform plan -out writes",
    todo: "Name the plan file, or unpack the archive and name what is in it.",
  },
  "plan/format": {
    what: "The plan file has format {found} (written by {by}).",
    expected: "format {expected}, which Terraform and OpenTofu write since 1.1",
    todo: "Plan with such a release; or: terraform show -json plan.bin | eniplan plan -",
  },
  "plan/part": {
    what: "The part {part} of the plan file cannot be read: {why}.",
    expected: "a plan file, whole and as terraform plan -out writes it",
    todo: "Write it again: terraform plan -out plan.bin; or: terraform show -json plan.bin | eniplan plan -",
  },
  "plan/errored": {
    what: "Terraform stopped at an error while it made this plan, so the plan is not whole.",
    expected: "a plan that Terraform finished",
    todo: "Correct what Terraform reported, and plan again.",
  },
  "plan/by-pipe": {
    what: "{file} is a ZIP archive, such as a plan file.",
    expected: "text from a pipe",
    todo: "Name the file: eniplan plan plan.bin",
  },
  "plan/not-json": {
    what: "--configuration goes with a plan in JSON, and {file} is {found}.",
    expected: "what terraform show -json prints of a plan",
    todo: "run terraform show -json plan.bin > plan.json && eniplan plan plan.json --configuration DIR",
  },
  "plan/decided": {
    what: "{file} is a plan that Terraform has made; {option} asks for another one.",
    expected: "no --target, --exclude, --replace, --destroy, --refresh-only or --minimal-refresh, and no --state",
    todo: "Give the option to Terraform: terraform plan -out plan.bin {option}; or plan from the configuration.",
  },
  "plan/other-lineage": {
    what: "The saved plan of {stack} is of another state: the lineage of {file} is {found}, and it was {planned}.",
    expected: "the state from which the plan was made, or a later one of its lineage",
    todo: "Name the right state with --state, or plan again: eniplan plan --out FILE",
  },
  "plan/state-appeared": {
    what: "The saved plan of {stack} is stale: there was no state, and now there is {file} (serial {found}).",
    expected: "no state, as when the plan was made",
    todo: "Something was applied since. Plan again: eniplan plan --out FILE",
  },
  "plan/state-missing": {
    what: "Whether the saved plan of {stack} is stale cannot be told: its state, {file}, is not there.",
    expected: "the state of today, to hold the plan against",
    todo: "Give it: terraform state pull | eniplan show FILE --state -. To show the plan all the same: --state none",
  },
  "plan/state-unmarked": {
    what: "Whether the saved plan of {stack} is stale cannot be told: {file} had no lineage and no serial.",
    expected: "a plan that was made from a state file, not from the output of terraform show -json",
    todo: "Plan against the state file: eniplan plan --state FILE --out FILE. To show this plan all the same: --state none",
  },
  "catalog/missing": {
    what: "The catalog file {file} is missing from the installation.",
    expected: "a complete installation of eniplan",
    todo: "Install the package again; in a clone of the repository run: npm run build",
  },
  ...YAML_PROBLEMS_EN,
  ...POLICY_PROBLEMS_EN,
};

/** For a problem that has no words of its own. */
export const UNKNOWN_PROBLEM_EN: ProblemText = {
  what: "The input cannot be used: {id} {params}.",
  expected: "an input as the documentation describes it",
  todo: "Correct the input at this place.",
};

export type { ProblemText };
