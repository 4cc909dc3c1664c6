/// The shells that completion scripts are written for.
package enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

/// Writes the script by which a shell completes a tool's commands, options and topics.
///
/// Topics come from the tool itself each time, through ``listingCommand``, which answers from an
/// image in about the time a process takes to start.
package struct ShellCompletion {
  /// A command with what can follow it.
  package struct Command: Sendable {
    /// What the arguments of a command are.
    package enum Arguments: Sendable {
      /// Topics.
      case topics
      /// Paths of files.
      case files
      /// Some words.
      case words([String])
      /// Anything.
      case any
    }

    /// The name.
    package var name: String
    /// What the command does, in a few words without a quote.
    package var abstract: String
    /// The options with their dashes.
    package var options: [String]
    /// What the arguments are.
    package var arguments: Arguments

    /// Creates a command.
    package init(_ name: String, _ abstract: String, options: [String], arguments: Arguments) {
      self.name = name
      self.abstract = abstract
      self.options = options
      self.arguments = arguments
    }
  }

  /// The options that take the path of a file or folder.
  private static let pathOptions = [
    "--content", "--output", "-o", "--cache", "--config", "--static",
  ]

  /// The hidden command that lists the topics with a beginning, each with a tab and its title.
  package static let listingCommand = "__topics"

  private let tool: String
  private let commands: [Command]

  /// Creates the completion of a tool.
  ///
  /// - Parameters:
  ///   - tool: The name of the tool: letters, digits and hyphens.
  ///   - commands: Its commands.
  package init(tool: String, commands: [Command]) {
    self.tool = tool
    self.commands = commands
  }

  /// Returns the script for a shell.
  package func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private var function: String { "_" + tool.map { $0 == "-" ? "_" : String($0) }.joined() }

  private var topicCommands: String {
    commands.filter { if case .topics = $0.arguments { true } else { false } }
      .map(\.name).joined(separator: "|")
  }

  // MARK: bash

  private var bash: String {
    var script = """
      # Completion of \(tool) for bash. To use it:  source <(\(tool) completion bash)
      \(function)() {
        local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} IFS=$'\\n' i
        local content=()
        for ((i = 2; i < COMP_CWORD; i++)); do
          if [[ ${COMP_WORDS[i]} == --content ]]; then
            content=${COMP_WORDS[i + 1]/#'~/'/"$HOME/"}
            content=(--content "${content//[\\'\\\"\\\\]/}")
          fi
        done
        if ((COMP_CWORD == 1)); then
          COMPREPLY=($(compgen -W $'\(commands.map(\.name).joined(separator: "\\n"))' -- "$word"))
          return
        fi
        case ${COMP_WORDS[COMP_CWORD - 1]} in
          \(ShellCompletion.pathOptions.joined(separator: " | ")))
            COMPREPLY=($(compgen -f -- "$word"))
            return
            ;;
        esac
        case $command in

      """
    for command in commands {
      script += "    \(command.name))\n"
      script += "      if [[ $word == -* ]]; then\n"
      script +=
        "        COMPREPLY=($(compgen -W $'\(command.options.joined(separator: "\\n"))' -- \"$word\"))\n"
      script += "        return\n      fi\n"
      switch command.arguments {
      case .topics:
        script +=
          "      COMPREPLY=($(\(tool) \(ShellCompletion.listingCommand) \"${content[@]}\" "
          + "\"$word\" 2> /dev/null | cut -f 1))\n"
      case .files: script += "      COMPREPLY=($(compgen -f -- \"$word\"))\n"
      case .words(let words):
        script +=
          "      COMPREPLY=($(compgen -W $'\(words.joined(separator: "\\n"))' -- \"$word\"))\n"
      case .any: script += "      COMPREPLY=()\n"
      }
      script += "      ;;\n"
    }
    return script + "  esac\n}\ncomplete -F \(function) \(tool)\n"
  }

  // MARK: zsh

  private var zsh: String {
    var script = """
      #compdef \(tool)
      # Completion of \(tool) for zsh. To use it, write this to a file named \(function) in a
      # folder of $fpath, or:  source <(\(tool) completion zsh)
      \(function)() {
        local -a commands content topics
        local i
        for ((i = 3; i < CURRENT; i++)); do
          [[ ${words[i]} == --content ]] \
            && content=(--content "${${(Q)words[i + 1]}/#\\~\\//$HOME/}")
        done
        if ((CURRENT == 2)); then
          commands=(\(commands.map { "'\($0.name):\($0.abstract)'" }.joined(separator: " ")))
          _describe command commands
          return
        fi
        case ${words[CURRENT - 1]} in
          \(ShellCompletion.pathOptions.joined(separator: " | ")))
            _files
            return
            ;;
        esac
        case ${words[2]} in

      """
    for command in commands {
      script += "    \(command.name))\n"
      script += "      if [[ ${words[CURRENT]} == -* ]]; then\n"
      script += "        compadd -- \(command.options.joined(separator: " "))\n"
      script += "        return\n      fi\n"
      switch command.arguments {
      case .topics:
        script +=
          "      topics=(${(f)\"$(\(tool) \(ShellCompletion.listingCommand) $content "
          + "\"${words[CURRENT]}\" 2> /dev/null)\"})\n"
        script += "      topics=(${${topics//:/\\\\:}/$'\\t'/:})\n"
        script += "      _describe topic topics\n"
      case .files: script += "      _files\n"
      case .words(let words): script += "      compadd -- \(words.joined(separator: " "))\n"
      case .any: break
      }
      script += "      ;;\n"
    }
    return script + "  esac\n}\ncompdef \(function) \(tool)\n"
  }

  // MARK: fish

  private var fish: String {
    let names = commands.map(\.name).joined(separator: " ")
    var script = """
      # Completion of \(tool) for fish. To use it, write this to
      # ~/.config/fish/completions/\(tool).fish
      function \(function)_topics
        set -l words (commandline -opc)
        set -l content
        if set -l place (contains -i -- --content $words)
          set content --content (string replace -r '^~/' "$HOME/" -- $words[(math $place + 1)])
        end
        \(tool) \(ShellCompletion.listingCommand) $content (commandline -ct) 2> /dev/null
      end
      complete -c \(tool) -f

      """
    for command in commands {
      script +=
        "complete -c \(tool) -n 'not __fish_seen_subcommand_from \(names)' "
        + "-a \(command.name) -d '\(command.abstract)'\n"
      let seen = "complete -c \(tool) -n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        let isLong = option.hasPrefix("--")
        let takesFile = ShellCompletion.pathOptions.contains(option)
        script +=
          "\(seen) \(isLong ? "-l" : "-s") \(option.drop { $0 == "-" })\(takesFile ? " -r -F" : "")\n"
      }
      switch command.arguments {
      case .topics: script += "\(seen) -a '(\(function)_topics)'\n"
      case .files: script += "\(seen) -F\n"
      case .words(let words): script += "\(seen) -a '\(words.joined(separator: " "))'\n"
      case .any: break
      }
    }
    return script
  }
}
