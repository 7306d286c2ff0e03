/// How the workbench feels, held over the whole window: each class is named after the row of the checklist that it
/// holds. Rows that one class answers for are tested beside that class.
package headroom.app.ux;
