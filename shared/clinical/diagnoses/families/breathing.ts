import { family } from '../family';

/**
 * Lungs and breathing. Respiratory failure: pO2 below 60 mmHg or SpO2 below 91 % on room air, or pCO2 above 50 mmHg with pH below
 * 7.35, with signs of distress (the thresholds that coding literature quotes, e.g. Pinson & Tang, CDI Pocket Guide).
 */
export const breathing = [
  family('respiratory-failure', 'respiratory status', ['respiratory failure', '(hypoxic|hypoxemic|hypercapnic|hypercarbic|ventilatory) respiratory failure', 'chronic (hypoxic |hypoxemic |hypercapnic |hypoxic and hypercapnic |)respiratory failure', 'CHRF', '(chronic |)(hypoxic |hypoxemic |hypercapnic |hypercarbic |)resp failure'], ['oxygen', 'carbonDioxide', 'breathing', 'airway', 'breathingAgain']),
  // Below a saturation of 91 % on room air, or a tension of 60 mmHg, it is called acute hypoxic failure.
  family('acute-respiratory-failure', 'respiratory status', ['acute (on chronic |and chronic |)(hypoxic |hypoxemic |hypercapnic |hypercarbic |hypoxic and hypercapnic |hypoxic hypercapnic |ventilatory |)(respiratory|resp) failure', 'acute (on chronic |)(respiratory|resp) failure with (hypoxia|hypercapnia)', 'acute (hypoxic|hypoxemic|hypercapnic) respiratory (failure|insufficiency)', 'AHRF', 'ARF with hypoxia', 'acute pulmonary insufficiency', '(postoperative|postprocedural|post operative) (acute |)respiratory failure', '(acute |)(respiratory|resp) arrest'], ['oxygen', 'carbonDioxide', 'breathing', 'breathingAgain'], { under: 'respiratory-failure', least: { 'respiratory-rate': 24 }, most: { 'oxygen-saturation': 91 } }),
  family('respiratory-insufficiency', 'respiratory status', ['(acute |chronic |)(respiratory|resp) insufficiency', 'pulmonary insufficiency'], ['oxygen', 'carbonDioxide', 'breathing', 'breathingAgain']),
  family('ards', 'respiratory status', ['ARDS', 'acute respiratory distress syndrome', 'acute lung injury', 'TRALI', 'transfusion related acute lung injury'], ['oxygen', 'chestImaging', 'breathing']),
  family('copd', 'airway disease', ['COPD', 'chronic obstructive (pulmonary|lung) disease', 'emphysema', 'chronic bronchitis', 'chronic obstructive bronchitis', 'COAD'], ['chronicLung', 'airway', 'oxygen', 'breathing', 'carbonDioxide', 'cough']),
  family('copd-exacerbation', 'airway disease', ['(acute exacerbation of |acute |exacerbation of )COPD', 'COPD (with (acute |)|)exac(erbation|)', 'AECOPD', 'COPD with acute lower respiratory infection'], ['airway', 'oxygen', 'breathing', 'cough', 'carbonDioxide'], { under: 'copd' }),
  family('asthma', 'airway disease', ['asthma', '(mild |moderate |severe )(intermittent |persistent )asthma', 'reactive airway disease', 'bronchospasm'], ['airway', 'breathing', 'oxygen']),
  family('status-asthmaticus', 'airway disease', ['status asthmaticus', 'asthma (with (acute |)|)exacerbation', '(mild|moderate|severe) (intermittent|persistent) asthma with (acute |)exacerbation'], ['airway', 'breathing', 'oxygen'], { under: 'asthma' }),
  family('pulmonary-embolism', 'pulmonary vessels', ['(acute |saddle |submassive |massive |chronic |)(pulmonary embol(ism|us|i)|pulmonary thromboembolism)', 'pulmonary embolism', 'pulmonary emboli', '=PE', 'pulmonary infarction'], ['clot', 'oxygen', 'breathing', 'heartRate']),
  family('cor-pulmonale', 'right heart', ['(acute |chronic |)cor pulmonale', 'right heart strain', 'right heart failure'], ['clot', 'heart', 'rightHeart']),
  family('pulmonary-edema', 'lung findings', ['(acute |flash |noncardiogenic |cardiogenic |acute cardiogenic |)(pulmonary|pulm) edema'], ['heart', 'chestImaging', 'oxygen', 'breathing']),
  family('pneumothorax', 'pleural space', ['(tension |spontaneous |traumatic |iatrogenic |postprocedural |)pneumothorax', '=PTX', 'hemothorax', 'hemopneumothorax', 'pneumomediastinum'], ['airLeak', 'chestImaging', 'oxygen', 'breathing']),
  family('pleural-effusion', 'pleural space', ['(malignant |parapneumonic |)pleural effusion', 'chylothorax'], ['chestImaging', 'breathing', 'heart', 'pleuralFluid', 'oxygen']),
  family('atelectasis', 'lung findings', ['atelectasis', 'lobar collapse', 'mucus plug(ging|)'], ['chestImaging', 'oxygen', 'collapsedLung']),
  family('interstitial-lung', 'lung disease', ['interstitial lung disease', '=ILD', '(idiopathic |)pulmonary fibrosis', '=IPF', 'sarcoidosis', 'bronchiectasis', 'cystic fibrosis', '=CF'], ['chestImaging', 'oxygen', 'airway', 'cough', 'scarredLung']),
  family('pulmonary-hypertension', 'pulmonary vessels', ['pulmonary (arterial |)hypertension', '=PAH'], ['heart', 'oxygen', 'rightHeart']),
  family('sleep-apnea', 'sleep', ['(obstructive |central |)sleep apnea', '=OSA', 'obesity hypoventilation( syndrome|)', '=OHS', 'nocturnal hypoxemia'], ['sleep', 'oxygen', 'carbonDioxide', 'weight'], { isOpen: true }),
  family('aspiration', 'airway events', ['aspiration event', 'aspiration of (food|vomitus|gastric contents)'], ['swallowing', 'chestImaging']),
] as const;
