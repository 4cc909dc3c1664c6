/// The sentences of the `help` command.
package enum HelpTopicText {
  /// What the command's own help says at length.
  package static func discussion(toolName: String) -> String {
    """
    Topics may be misspelt: the closest article is shown, or the closest few are listed. \
    Without a topic, all articles are listed by category.

    \(toolName) help gateway-fails-to-start
    \(toolName) help gateway#logs
    """
  }
}
