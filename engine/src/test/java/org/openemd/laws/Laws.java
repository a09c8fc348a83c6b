package org.openemd.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The laws that class files can show, for the packages below a root: the engine's own, or the wrong examples'.
final class Laws {
  /// The engine.
  static final String ENGINE = "org.openemd";

  /// Each package may import only those before it.
  static final List<String> ORDER =
      List.of(
          "math",
          "earth",
          "flight",
          "world",
          "sensing",
          "tracking",
          "command",
          "engagement",
          "scenario",
          "run",
          "results",
          "cost",
          "campaign",
          "ledger");

  // Their last bits differ between the interpreter, the compilers and the processors.
  private static final Pattern TRANSCENDENTAL =
      Pattern.compile(
          "java\\.lang\\.Math\\.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log"
              + "|log10|log1p|pow|cbrt|hypot|random)\\(.*");

  // Their order changes between processes.
  private static final Pattern HASHED =
      Pattern.compile(
          "java\\.util\\.(HashMap|HashSet|IdentityHashMap|WeakHashMap|concurrent\\.ConcurrentHashMap)"
              + "\\.(<init>|newHashMap|newHashSet|newKeySet)\\(.*"
              + "|java\\.util\\.(Map\\.(of|ofEntries|copyOf)|Set\\.(of|copyOf))\\(.*"
              + "|java\\.util\\.stream\\.Collectors\\.(toSet|toUnmodifiableSet|toUnmodifiableMap)\\(.*"
              + "|java\\.util\\.stream\\.Collectors\\.(toMap|groupingBy)"
              + "\\(java\\.util\\.function\\.Function(, java\\.util\\.(function\\.Function|stream\\.Collector))?"
              + "(, java\\.util\\.function\\.BinaryOperator)?\\)");

  // They tell when, where, by whom or in which language the program runs, or draw without a key.
  private static final Pattern SURROUNDINGS =
      Pattern.compile(
          "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties"
              + "|lineSeparator|identityHashCode)\\(.*"
              + "|java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)\\(.*"
              + "|java\\.time\\.[A-Za-z]+\\.now\\(.*"
              + "|java\\.util\\.UUID\\.randomUUID\\(.*"
              + "|java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*|formatted\\(.*"
              + "|toUpperCase\\(\\)|toLowerCase\\(\\))");

  // A run has one thread; reductions happen in the order of the index.
  private static final Pattern PARALLEL =
      Pattern.compile(
          "java\\.util\\.Arrays\\.parallel.*|.*\\.(parallelStream|parallel)\\(\\)"
              + "|java\\.lang\\.Thread\\.(<init>|startVirtualThread|ofVirtual|ofPlatform|sleep)\\(.*");

  private Laws() {}

  /// The engine's classes, without its tests.
  static JavaClasses engine() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ENGINE);
  }

  /// Law 1, a rule for each package: it imports none that comes after it.
  static List<ArchRule> oneWay(String root) {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i + 1 < ORDER.size(); i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> root + "." + name + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "." + ORDER.get(i) + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later)
              .because("packages import in one direction: " + ORDER)
              .allowEmptyShould(true));
    }
    return rules;
  }

  /// Law 1: no cycles, down to the sub-packages.
  static ArchRule noCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  /// Law 1: the engine has the packages of the order and no others.
  static ArchRule onlyKnownPackages(String root) {
    String[] known = ORDER.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return classes()
        .that(describe("are not package-info", c -> !c.getSimpleName().equals("package-info")))
        .should()
        .resideInAnyPackage(known)
        .because("a new package takes its place in the order first");
  }

  /// The engine opens no socket, draws no screen, keeps no database.
  static ArchRule noOutsideWorld(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..", "java.sql..", "java.awt..", "javax.swing..", "java.util.logging..");
  }

  /// Law 2: tracking and command know nothing of the truth.
  static ArchRule beliefNeverTouchesTruth(String root) {
    DescribedPredicate<JavaClass> truth =
        resideInAPackage(root + ".world..")
            .or(resideInAPackage(root + ".sensing..").and(isNoReport(root)))
            .as("are truth, or more of a sensor than its reports");
    return noClasses()
        .that(belief(root))
        .should()
        .dependOnClassesThat(truth)
        .because("belief never touches truth")
        .allowEmptyShould(true);
  }

  // A report, or what a sensor is asked to do.
  private static DescribedPredicate<JavaClass> isNoReport(String root) {
    String sensing = root + ".sensing.";
    return describe(
        "are no reports",
        c ->
            !c.getName().equals(sensing + "Detection")
                && !c.getName().startsWith(sensing + "Detection$")
                && !c.getName().equals(sensing + "SensorTask")
                && !c.getName().startsWith(sensing + "SensorTask$"));
  }

  private static DescribedPredicate<JavaClass> belief(String root) {
    return resideInAnyPackage(root + ".tracking..", root + ".command..");
  }

  /// Law 2: only who scores opens the side table that says what caused a report.
  static ArchRule onlyScoringReadsCauses(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".sensing..", root + ".run..", root + ".results..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(root + ".sensing.Scan")
        .because("a scan carries the causes beside the reports")
        .allowEmptyShould(true);
  }

  /// Law 3: numbers do not move.
  static ArchRule numbersDoNotMove(String root) {
    return noAccess(root, "a transcendental of java.lang.Math: use StrictMath", TRANSCENDENTAL);
  }

  /// Law 3: nothing is iterated in an order of its own.
  static ArchRule nothingHashed(String root) {
    return noAccess(
        root, "a hash collection: use a list, TreeMap, EnumMap or LinkedHashMap", HASHED);
  }

  /// Law 3: a run does not know its surroundings.
  static ArchRule noSurroundings(String root) {
    return noAccess(
        root, "the clock, the environment, the default locale or keyless randomness", SURROUNDINGS);
  }

  /// Law 3: a run draws only from keyed streams.
  static ArchRule noKeylessRandomness(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are generators without a key",
                c ->
                    c.getName().matches("java\\.util\\.(Random|SplittableRandom)")
                        || c.getName().matches("java\\.util\\.concurrent\\.ThreadLocalRandom")
                        || c.getName()
                            .matches("java\\.security\\.SecureRandom|java\\.util\\.random\\..*")
                        || (c.getName().startsWith("org.hipparchus.random.")
                            && !c.getName()
                                .endsWith(".SobolSequenceGenerator")))); // no chance in it
  }

  /// Law 3: a run has one thread; only campaigns of many runs have more.
  static ArchRule oneThread(String root) {
    DescribedPredicate<JavaAccess<?>> parallel = target("many threads", PARALLEL);
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".campaign..")
        .should()
        .accessTargetWhere(parallel)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.concurrent\\..*(Executor|Future|Pool|Scope).*");
  }

  private static ArchRule noAccess(String root, String what, Pattern pattern) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(target(what, pattern));
  }

  // Calls and method references alike.
  private static DescribedPredicate<JavaAccess<?>> target(String what, Pattern pattern) {
    return describe(
        "reaches for " + what,
        access -> pattern.matcher(access.getTarget().getFullName()).matches());
  }
}
