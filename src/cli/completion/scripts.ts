export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

/** The command behind the scripts; for no person to type. */
export const COMPLETE = "__complete";

/**
 * What a shell runs at each Tab. The scripts only pass words to the program and lines back: a value, a tab, what it is;
 * `:files` or `:folders` for what the shell finds by itself. So they need not change when the program does.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of eniplan. In ~/.bashrc: source <(eniplan completion bash)
_eniplan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line value
  if [ "$current" = "=" ]; then current=""; fi
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :files | :folders)
        local kind=-f
        if [ "$line" = ":folders" ]; then kind=-d; fi
        compopt -o filenames 2>/dev/null
        while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen $kind -- "$current")
        ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(eniplan ${COMPLETE} bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _eniplan eniplan
`,
  zsh: `#compdef eniplan
# zsh completion of eniplan. In ~/.zshrc, after compinit: source <(eniplan completion zsh)
_eniplan() {
  local line place=""
  local -a values
  while IFS= read -r line; do
    case "$line" in
      :files | :folders) place="$line" ;;
      *$'\\t'?*) values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      *) values+=("\${\${line%%$'\\t'*}//:/\\\\:}") ;;
    esac
  done < <(eniplan ${COMPLETE} zsh "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#values} )); then _describe eniplan values; fi
  if [[ -n "$place" ]]; then
    compset -P '*='
    if [[ "$place" == ":folders" ]]; then _files -/; else _files; fi
  fi
}
if [[ "\${funcstack[1]}" == "_eniplan" ]]; then _eniplan "$@"; else compdef _eniplan eniplan; fi
`,
  fish: `# fish completion of eniplan. Once: eniplan completion fish > ~/.config/fish/completions/eniplan.fish
function __eniplan_complete
    set -l current (commandline -ct)
    set -l words (commandline -opc) "$current"
    set -e words[1]
    for line in (eniplan ${COMPLETE} fish $words 2>/dev/null)
        switch $line
            case :files
                set -l begun (string replace -r '[^=]*$' '' -- "$current")
                for path in (__fish_complete_path (string replace -r '.*=' '' -- "$current"))
                    echo "$begun$path"
                end
            case :folders
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c eniplan -f -a '(__eniplan_complete)'
`,
};
