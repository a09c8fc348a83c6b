package org.openemd.console.serve;

/// One thing that can be asked of the server.
///
/// @param method of HTTP
/// @param path from the root, variables in braces, such as `/api/jobs/{id}`; `<name>` takes slashes too
/// @param role the least that may ask
/// @param id a name for programs, such as `submitJob`
/// @param summary a sentence for people
/// @param takes the record read from the body, `Void.class` where there is none, `byte[].class` where it is read as it comes
/// @param gives the record written to the body, `Void.class` where there is none, `Content.class` where it is no JSON
/// @param answer what is done
/// @param kind what it costs and leaves behind
public record Route(
    Method method,
    String path,
    Role role,
    String id,
    String summary,
    Class<?> takes,
    Class<?> gives,
    Answer answer,
    Kind kind) {

  /// What only reads is quick; all else is taken to change something.
  public Route(
      Method method,
      String path,
      Role role,
      String id,
      String summary,
      Class<?> takes,
      Class<?> gives,
      Answer answer) {
    this(
        method,
        path,
        role,
        id,
        summary,
        takes,
        gives,
        answer,
        method == Method.GET ? Kind.READS : Kind.CHANGES);
  }

  /// What a request costs and leaves behind.
  public enum Kind {
    /// Answered at once; leaves nothing.
    READS,
    /// Takes computing, and so its turn; leaves nothing.
    COMPUTES,
    /// Leaves something; is noted in the audit log before it begins.
    CHANGES
  }

  /// The same as one that leaves nothing and sees to its own turns.
  public Route reading() {
    return new Route(method, path, role, id, summary, takes, gives, answer, Kind.READS);
  }

  /// The same as one that only computes.
  public Route computing() {
    return new Route(method, path, role, id, summary, takes, gives, answer, Kind.COMPUTES);
  }

  /// What is done when it is asked.
  @FunctionalInterface
  public interface Answer {
    /// A record of the class that the route gives, or {@link Content}.
    Object to(Asked asked) throws Exception;
  }

  /// A question without words.
  public static Route get(
      String path, Role role, String id, String summary, Class<?> gives, Answer answer) {
    return new Route(Method.GET, path, role, id, summary, Void.class, gives, answer);
  }

  /// A request with words.
  public static Route post(
      String path,
      Role role,
      String id,
      String summary,
      Class<?> takes,
      Class<?> gives,
      Answer answer) {
    return new Route(Method.POST, path, role, id, summary, takes, gives, answer);
  }
}
