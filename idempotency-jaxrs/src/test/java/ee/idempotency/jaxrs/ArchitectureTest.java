// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Set<String> TIME = Set.of("now", "instant", "millis", "currentTimeMillis", "nanoTime");

    private final JavaClasses door = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ee.idempotency.jaxrs");

    @Test
    void usesPromiseContractEngineAndTheStandardsOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "jakarta..",
                        "org.jspecify.annotations",
                        "ee.idempotency",
                        "ee.idempotency.spi",
                        "ee.idempotency.engine",
                        "ee.idempotency.application",
                        "ee.idempotency.json",
                        "ee.idempotency.jaxrs"))
                .check(door);
    }

    @Test
    void knowsNeitherTheShelfNorTheShell() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("ee.idempotency.jpa..", "ee.idempotency.container.."))
                .check(door);
    }

    @Test
    void showsOnlyWhatServersMustSee() {
        assertThat(door.stream()
                        .filter(ArchitectureTest::isVisible)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "IdempotencyFeature",
                        "RefusalFeature",
                        "IdempotentResponseFilter",
                        "CleanupFilter",
                        "UndoneInterceptor",
                        "ResourceExtension");
    }

    @Test
    void readsNoClock() {
        DescribedPredicate<JavaMethodCall> readsTheClock = describe(
                "reads a clock",
                call -> TIME.contains(call.getName())
                        && Set.of("java.time", "java.lang")
                                .contains(call.getTargetOwner().getPackageName()));

        noClasses()
                .should()
                .callMethodWhere(readsTheClock)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .check(door);
    }

    @Test
    void keepsItsStateFinal() {
        noFields()
                .that()
                .areStatic()
                .should()
                .notBeFinal()
                .because("there is no mutable static")
                .check(door);
    }

    /** The members of an interface are public, and hidden with it all the same. */
    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }
}
