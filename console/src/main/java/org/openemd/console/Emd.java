package org.openemd.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The one command, `emd`, and its verbs.
///
/// Data goes to the first writer, talk to the second. The exit code is 0 when done, 1 when the run failed, 2 when the
/// input is wrong; a person's interrupt makes it 130.
public final class Emd {
  /// Done.
  static final int DONE = 0;

  /// The run failed.
  static final int FAILED = 1;

  /// The input is wrong.
  static final int WRONG_INPUT = 2;

  private static final String PARENT_ON_PIPE = "pipe";

  private Emd() {}

  /// Runs the verb that was typed and exits with its code.
  ///
  /// The launcher says in the property `emd.colour` whether a person watches who did not ask for `NO_COLOR`. A program
  /// that starts this one says by `-Demd.parent=pipe` that standard input is its own end of a pipe, with which this ends too.
  public static void main(String[] args) {
    if (PARENT_ON_PIPE.equals(System.getProperty("emd.parent"))) {
      Parent.watch(System.in);
    }
    Sink sink = new Sink(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = sink.writer();
    PrintWriter err = utf8(FileDescriptor.err);
    int code = settle(execute(Boolean.getBoolean("emd.colour"), out, err, args), out, sink, err);
    err.flush();
    if (code != DONE) {
      System.exit(code);
    }
  }

  /// The exit code once all is written: what could not be printed was not done.
  static int settle(int code, PrintWriter out, Sink sink, PrintWriter err) {
    out.flush();
    if (sink.failure().isEmpty()) {
      return code;
    }
    err.println("emd: cannot write standard output: " + sink.failure());
    return code == DONE ? FAILED : code;
  }

  /// Runs one command line, and returns its exit code.
  static int execute(boolean colour, PrintWriter out, PrintWriter err, String... args) {
    return commandLine()
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
        .execute(args);
  }

  /// The verbs and options, ready to parse. They are described by calls and not by annotations: reading annotations
  /// takes longer than all else that `emd --help` does.
  static CommandLine commandLine() {
    CommandSpec emd = CommandSpec.create().name("emd").addOption(helpOption());
    emd.addOption(
        OptionSpec.builder("--version")
            .versionHelp(true)
            .description("Say which version this is.")
            .build());
    emd.version("emd " + version());
    emd.usageMessage()
        .description("The 2009 European Missile Defense system, computed from open literature.")
        .customSynopsis("emd VERB [OPTIONS]")
        .commandListHeading("%nVerbs:%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExamples:%n")
        .footer(
            "  emd run scenarios/emd-2009.yaml",
            "  emd check scenarios/emd-2009.yaml",
            "  emd explain scenarios/emd-2009.yaml sensors.emr.mean_power_w");
    for (Verb verb : verbs()) {
      emd.addSubcommand(verb.name(), verbSpec(verb));
    }
    return new CommandLine(emd)
        .setUsageHelpWidth(100)
        .setExpandAtFiles(false) // a word that begins with @ is a word, not a file of more words
        .setExecutionStrategy(Emd::carryOut)
        .setParameterExceptionHandler(Complaints::aboutWords);
  }

  private static List<Verb> verbs() {
    return List.of(
        new RunVerb(),
        new SweepVerb(),
        new CheckVerb(),
        new ExplainVerb(),
        new FlyVerb(),
        new RadarVerb(),
        new MapVerb(),
        new CompareVerb(),
        new DiffVerb(),
        new ScoreVerb(),
        new DoctrineVerb(),
        new LedgerVerb(),
        new ServeVerb(),
        LauncherVerb.test(),
        LauncherVerb.bench(),
        new CompletionVerb());
  }

  private static CommandSpec verbSpec(Verb verb) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(verb).name(verb.name());
    spec.addOption(helpOption());
    spec.usageMessage().optionListHeading("%nOptions:%n").footerHeading("%nExamples:%n");
    verb.describe(spec);
    return spec;
  }

  private static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Say what this does, and stop.")
        .build();
  }

  private static int carryOut(ParseResult words) {
    Integer helped = CommandLine.executeHelpRequest(words);
    if (helped != null) {
      return helped;
    }
    if (!words.hasSubcommand()) {
      throw new ParameterException(words.commandSpec().commandLine(), "a verb is needed");
    }
    return carryOutVerb(words.subcommand());
  }

  private static int carryOutVerb(ParseResult words) {
    Verb verb = (Verb) words.commandSpec().userObject();
    Talk talk = Talk.of(words);
    try {
      return verb.carryOut(words, talk);
    } catch (WrongInput wrong) {
      wrong.problems().forEach(p -> talk.err().println(Talk.plain(p)));
      return WRONG_INPUT;
    } catch (ParameterException problem) {
      throw problem;
    } catch (RuntimeException fault) {
      talk.err().println("emd " + verb.name() + ": failed, by a fault of the program:");
      fault.printStackTrace(talk.err());
      return FAILED;
    }
  }

  /// Such as `0.1.0`; `development` when run from classes that were never packed.
  public static String version() {
    String version = Emd.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static PrintWriter utf8(FileDescriptor descriptor) {
    return new Sink(new FileOutputStream(descriptor)).writer();
  }
}
